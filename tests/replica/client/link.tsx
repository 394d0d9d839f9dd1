import type { ComponentPropsWithoutRef } from 'react';
import { navigate } from './router.ts';

/** An anchor of the single-page app: the address changes without a load (x-web.md §5.2). */
export function Link({ href, onClick, children, ...rest }: ComponentPropsWithoutRef<'a'> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
}
