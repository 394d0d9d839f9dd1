import { type ReactNode, useRef } from 'react';
import { sheet } from '../sheet.ts';
import { useFocusTrap } from './focus-trap.ts';

const s = sheet({
  outer: 'position:fixed;inset:0;z-index:30;display:flex;justify-content:center;align-items:flex-start;',
  middle: 'align-items:center;',
  mask: 'position:fixed;inset:0;background:var(--mask);',
  inner:
    'position:relative;margin-top:5vh;width:600px;max-width:100%;max-height:90vh;overflow:auto;background:var(--bg);color:var(--text);border-radius:16px;outline:none;@media(max-width:500px){margin:0;max-height:none;height:100%;border-radius:0}',
  small:
    'width:320px;margin:0;padding:32px;box-sizing:border-box;@media(max-width:500px){height:auto;border-radius:16px}',
});

interface Props {
  readonly children: ReactNode;
  readonly onEscape: () => void;
  readonly small?: boolean;
  readonly testId?: string;
}

/** Two nearly identical dialogs, one in the other; the outer one has the mask (x-web.md §1.3). */
export function Dialog({ children, onEscape, small, testId }: Props) {
  const inner = useRef<HTMLDivElement>(null);
  useFocusTrap(inner);
  return (
    <div role="dialog" aria-modal="true" className={small ? `${s.outer} ${s.middle}` : s.outer}>
      <div className={s.mask} data-testid="mask" />
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby="modal-header"
        tabIndex={-1}
        ref={inner}
        className={small ? `${s.inner} ${s.small}` : s.inner}
        data-testid={testId}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
        }}
      >
        {children}
      </div>
    </div>
  );
}
