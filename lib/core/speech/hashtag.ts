/** Words of a tag or handle as a voice tells them apart: at capitals, digits and underscores, not otherwise. */
export const splitTags = (tag: string): string =>
  tag
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2$3 ')
    .trim();
