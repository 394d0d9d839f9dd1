import { MAX_SEEN_ALT, MAX_SEEN_MEDIA } from '@/lib/core/cases/seen-limits.ts';
import type { SeenPost } from '@/lib/core/cases/seen-post.ts';
import { find, findAll } from '../selectors.ts';
import defaultAlts from './default-alt.json';
import { ownParts } from './parts.ts';

/** Longer than any "Image" in any language, shorter than a description worth the name. */
const MAX_DEFAULT = 20;
const GIF_BADGE = 'GIF';

type SeenMedia = SeenPost['media'][number];

const pictureOf = (photo: Element): HTMLImageElement | undefined => photo.querySelector('img') ?? undefined;

/**
 * Alt texts that stand for "no description" on this page: the words we know, and any short one that different pictures
 * share, since X fills in one word of the page's language.
 */
export function findDefaultAlts(page: ParentNode): ReadonlySet<string> {
  const defaults = new Set<string>(Object.values(defaultAlts));
  const sources = new Map<string, string>();
  for (const picture of findAll(page, 'photo').flatMap((photo) => pictureOf(photo) ?? [])) {
    const alt = picture.alt.trim();
    if (alt.length > MAX_DEFAULT) continue;
    const known = sources.get(alt);
    if (known === undefined) sources.set(alt, picture.src);
    else if (known !== picture.src) defaults.add(alt);
  }
  return defaults;
}

const isGif = (player: Element): boolean =>
  [...player.querySelectorAll('*')].some(
    (node) => node.childElementCount === 0 && node.textContent?.trim() === GIF_BADGE,
  );

/** Pictures and videos of the post itself, pictures first. A video's description is not shown by X. */
export function readPostMedia(article: Element, defaults: ReadonlySet<string>): SeenMedia[] {
  const photos = ownParts(article, 'photo')
    .filter((photo) => !find(photo, 'video'))
    .map((photo): SeenMedia => {
      const alt = pictureOf(photo)?.alt.trim().slice(0, MAX_SEEN_ALT) ?? '';
      return { kind: 'image', ...(alt !== '' && !defaults.has(alt) ? { alt } : {}) };
    });
  const videos = ownParts(article, 'video').map((player): SeenMedia => ({ kind: isGif(player) ? 'gif' : 'video' }));
  return [...photos, ...videos].slice(0, MAX_SEEN_MEDIA);
}
