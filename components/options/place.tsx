import type { ReactNode } from 'react';

interface PlaceProps {
  /** As in the address: `time-zone` in `#agency/time-zone`. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A setting that has an address of its own. */
export const Place = ({ name, children }: PlaceProps) => (
  <div className="place" data-place={name}>
    {children}
  </div>
);

/** `officialDomains` → `official-domains`. */
export const placeName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const WRITABLE = 'input:not([type="hidden"], [type="file"]), select, textarea';
const CONTROL = 'input, button, summary, a[href]';

/**
 * What a person comes for: the entry itself, never its button, for Enter may still be down; else the control to write or
 * choose in, before one that acts at once.
 */
function targetIn(place: HTMLElement, entry: string): HTMLElement {
  return (
    (entry === '' ? null : place.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)) ??
    place.querySelector<HTMLElement>(WRITABLE) ??
    place.querySelector<HTMLElement>(CONTROL) ??
    // What is still being loaded has no control yet; it is read out all the same.
    place
  );
}

/** Brings a setting into view, marks it and gives its control the focus; false where the page has no such place. */
export function arriveAt(main: ParentNode, address: string): boolean {
  const [name = '', ...entry] = address.split('/');
  const place = main.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`);
  if (!place) return false;
  const target = targetIn(place, entry.join('/'));
  if (target === place || target.dataset['entry'] !== undefined) target.tabIndex = -1;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  place.dataset['arrived'] = '';
  place.addEventListener('focusout', () => delete place.dataset['arrived'], { once: true });
  return true;
}
