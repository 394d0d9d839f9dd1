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

/** The control a person comes for: the one to write or choose in, before one that acts at once. */
function controlIn(place: Element, entry: string): HTMLElement | null {
  const chip = entry === '' ? null : place.querySelector(`[data-entry="${CSS.escape(entry)}"]`);
  return (
    chip?.querySelector<HTMLElement>('button') ??
    place.querySelector<HTMLElement>(WRITABLE) ??
    place.querySelector<HTMLElement>(CONTROL)
  );
}

/** Brings a setting into view, marks it and gives its control the focus; false where the page has no such place. */
export function arriveAt(main: ParentNode, address: string): boolean {
  const [name = '', ...entry] = address.split('/');
  const place = main.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`);
  const control = place && controlIn(place, entry.join('/'));
  if (!place || !control) return false;
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  place.dataset['arrived'] = '';
  place.addEventListener('focusout', () => delete place.dataset['arrived'], { once: true });
  return true;
}
