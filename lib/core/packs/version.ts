/** SemVer without build numbers: `2.1.0`, `2.1.0-draft.1`. */
export const VERSION =
  /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}(?:-[0-9A-Za-z]{1,20}(?:\.[0-9A-Za-z]{1,20}){0,4})?$/;

const isNumber = (part: string): boolean => /^\d+$/.test(part);

function comparePart(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  // SemVer 11.4.3: numbers come before words.
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

/** Below 0 where `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [[coreA = '', draftA], [coreB = '', draftB]] = [a.split('-'), b.split('-')];
  const parts = (text: string) => text.split('.');
  for (const [at, part] of parts(coreA).entries()) {
    const order = comparePart(part, parts(coreB)[at] ?? '0');
    if (order !== 0) return order;
  }
  // A draft comes before what it is a draft of.
  if (draftA === undefined || draftB === undefined) return Number(draftA === undefined) - Number(draftB === undefined);
  const [left, right] = [parts(draftA), parts(draftB)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const order = comparePart(one, other);
    if (order !== 0) return order;
  }
  return 0;
}
