import { type RefObject, useEffect } from 'react';

/** Dialogs can lie on each other; only the topmost holds the focus. */
const traps: HTMLElement[] = [];

/**
 * X's trap: when the focus leaves the dialog, or the window gets it back with the focus outside, it is pulled into
 * the dialog again (x-web.md §5.3). An extension's field outside the dialog loses its focus by this.
 */
export function useFocusTrap(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    traps.push(element);
    const { activeElement: first } = document;
    let lastInside = first instanceof HTMLElement && element.contains(first) ? first : element;
    const pullBack = () => {
      const { activeElement } = document;
      if (traps.at(-1) !== element || !document.hasFocus()) return;
      if (element.contains(activeElement)) return;
      (lastInside.isConnected ? lastInside : element).focus();
    };
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && element.contains(target)) lastInside = target;
      else pullBack();
    };
    // After the event: only then is the new active element known.
    const later = () => setTimeout(pullBack);
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', later);
    addEventListener('focus', later);
    later();
    return () => {
      traps.splice(traps.indexOf(element), 1);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', later);
      removeEventListener('focus', later);
    };
  }, [dialog]);
}
