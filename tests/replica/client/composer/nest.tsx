import type { ReactNode } from 'react';

/** X wraps its editor many times; 19 levels up to the root were counted (x-web.md §1.4, "Tool row"). */
export function Nest({ depth, children }: { readonly depth: number; readonly children: ReactNode }): ReactNode {
  return depth === 0 ? (
    children
  ) : (
    <div>
      <Nest depth={depth - 1}>{children}</Nest>
    </div>
  );
}
