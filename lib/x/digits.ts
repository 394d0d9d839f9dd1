/** Unicode keeps every script's ten digits together, starting at zero. */
function decimalValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

const decimalOf = (digits: string): number => [...digits].reduce((total, digit) => total * 10 + decimalValue(digit), 0);

/** The number X writes in "2 descriptions", in whatever digits the page's language uses; 0 for a bare prompt. */
export const firstNumber = (label: string): number => decimalOf(label.match(/\p{Nd}+/u)?.[0] ?? '');

/** Digits that stand alone: not grouped, not a fraction, not shortened as "2K", "2 rb" or "2万". */
const PLAIN = /^[^\p{Nd}]*(\p{Nd}{1,9})(?![\p{Nd}\p{Script=Latin}万萬億亿만천千])(?![.,'’٬٫\s]\p{Nd})/u;

/**
 * The count at the start of a label such as "76 Replies. Reply"; undefined where X shortens or groups it, since a
 * wrong total is worse than none.
 */
export function plainCount(label: string): number | undefined {
  const digits = PLAIN.exec(label)?.[1];
  return digits === undefined ? undefined : decimalOf(digits);
}
