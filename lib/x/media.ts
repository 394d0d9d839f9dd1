import type { AltText, Media } from '@/lib/core/draft.ts';
import { firstNumber } from './digits.ts';
import { closest, find, findAll } from './selectors.ts';

const OWN_PREVIEW = /^(?:blob|data):/;
const POSTED_IMAGE = /^https:\/\/[^/]*\btwimg\.com\//;
const BADGE = 'ALT';

interface Item {
  readonly group: HTMLElement;
  readonly kind: Media['kind'];
}

function kindOf(group: HTMLElement): Media['kind'] | undefined {
  if (group.querySelector('video')) return 'video';
  const sources = [...group.querySelectorAll('img')].map((image) => image.src);
  if (sources.some((source) => OWN_PREVIEW.test(source))) return 'image';
  // A picked GIF comes from X's provider; images of a quoted post come from X itself.
  if (sources.some((source) => source && !POSTED_IMAGE.test(source))) return 'gif';
  return undefined;
}

function itemsOf(attachments: HTMLElement): Item[] {
  const groups = findAll(attachments, 'mediaItem').filter((group) => {
    const card = closest(group, 'quotedCard');
    return !card || !attachments.contains(card);
  });
  return groups.flatMap((group) => {
    const holdsOther = groups.some((other) => other !== group && group.contains(other));
    const kind = holdsOther ? undefined : kindOf(group);
    return kind ? [{ group, kind }] : [];
  });
}

const labelOf = ({ group }: Item): string => group.getAttribute('aria-label')?.trim() ?? '';

function hasBadge({ group }: Item): boolean {
  return [...group.querySelectorAll('*')].some(
    (node) => node.childElementCount === 0 && node.textContent?.trim() === BADGE,
  );
}

/**
 * Whether each item is described, from three weak signals that need no label in a known language: the ALT badge, the
 * item's own label, and the row under the media. Signals that disagree, or none at all, give `known: false`.
 */
function altTexts(items: readonly Item[], rowLabel: string | undefined): AltText[] {
  const describable = items.filter(({ kind }) => kind !== 'video');
  const badged = new Set(describable.filter(hasBadge));
  const unknown: AltText = { known: false };
  const none: AltText = { known: true, text: '' };
  const described = (item: Item): AltText => ({ known: true, text: labelOf(item) });

  // X writes "2 descriptions" in the digits of the page's language; a bare prompt has none.
  const absent = (): AltText => {
    // The page has shown what a described item looks like, so the bare ones are not described.
    if (rowLabel === undefined) return badged.size > 0 ? none : unknown;
    return firstNumber(rowLabel) === badged.size || (badged.size === 0 && !/\p{Nd}/u.test(rowLabel)) ? none : unknown;
  };

  return items.map((item) => {
    if (item.kind === 'video') return unknown;
    if (badged.has(item)) return described(item);
    if (describable.length === 1 && rowLabel !== undefined) {
      const label = labelOf(item);
      return label !== '' && label === rowLabel ? described(item) : none;
    }
    return absent();
  });
}

/** Media of one post in the order shown, without those of a quoted post. */
export function readMedia(scope: HTMLElement): Media[] {
  const attachments = find(scope, 'attachments');
  if (!attachments) return [];
  const items = itemsOf(attachments);
  const row = find(scope, 'altLabel')?.textContent?.trim();
  const alts = altTexts(items, row === '' ? undefined : row);
  return items.map(({ kind }, index) => ({ kind, alt: alts[index] ?? { known: false } }));
}

/** Texts of the poll's choices, empty ones left out. */
export const readPoll = (scope: HTMLElement): string[] =>
  findAll<HTMLInputElement>(scope, 'pollChoice').flatMap(({ value }) => (value.trim() === '' ? [] : [value]));

export const hasQuotedCard = (scope: HTMLElement): boolean => {
  const attachments = find(scope, 'attachments');
  return attachments !== undefined && find(attachments, 'quotedCard') !== undefined;
};
