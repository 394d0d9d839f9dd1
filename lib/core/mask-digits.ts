const SEPARATED_DIGITS = /\p{Nd}(?:[\s.,/()+\-\u2010-\u2015]{0,3}\p{Nd}){5,}/gu;

/** Replaces every run of six digits or more, separators included, by `…`: identity, phone and account numbers. */
export const maskDigits = (text: string): string => text.replace(SEPARATED_DIGITS, '…');
