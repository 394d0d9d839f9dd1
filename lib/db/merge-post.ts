import type { PostRow } from './database.ts';

/**
 * One post as two machines know it; undefined when theirs adds nothing. Erased on either stays erased; the case stays
 * ours, and the unfolded, original text wins.
 */
export function mergePost(ours: PostRow | undefined, theirs: PostRow): PostRow | undefined {
  if (!ours) return theirs;
  if (ours.erased) return undefined;
  if (theirs.erased) return { ...theirs, caseId: ours.caseId, ...(ours.group !== undefined && { group: ours.group }) };
  const isBetter = quality(theirs) > quality(ours);
  const isMatched = ours.loose !== undefined && theirs.loose === undefined && theirs.caseId !== '';
  const merged: PostRow = {
    ...theirs,
    ...ours,
    ...(isBetter && {
      text: theirs.text,
      truncated: theirs.truncated,
      translated: theirs.translated,
      media: theirs.media,
    }),
  };
  const { loose: _l, addressees: _a, tone: _t, ...matched } = { ...merged, caseId: theirs.caseId };
  const result = isMatched ? matched : merged;
  return JSON.stringify(sorted(result)) === JSON.stringify(sorted(ours)) ? undefined : result;
}

const quality = ({ truncated, translated, text }: PostRow): number =>
  Number(text !== '') * 4 + Number(!truncated) * 2 + Number(!translated);

const sorted = (row: PostRow) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
