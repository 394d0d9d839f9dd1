import suffixData from '../government-suffixes.json';
import { isListed } from '../hosts.ts';
import data from '../lookalike.json';
import { fold } from '../skeleton.ts';
import { type Pattern, patternOf, tokensOf } from './pattern.ts';
import { forged, type LinkReading } from './reading.ts';
import { GOVERNMENT, GOVERNMENT_WORD, isBait, LEVELS } from './words.ts';

/** Suffixes that are recognised as government wherever they stand; `desa.id` is not: `wisata-desa.id` is honest. */
const SUFFIXES: readonly Pattern[] = [...suffixData.suffixes, ...suffixData.others]
  .filter((suffix) => suffix.includes('.') && GOVERNMENT.has(suffix.split('.')[0] ?? '') && !data.weak.includes(suffix))
  .map(patternOf);
const BY_TOKENS = new Map(SUFFIXES.map((suffix) => [suffix.tokens, suffix.domain]));
const BY_GLUE = new Map(SUFFIXES.map((suffix) => [suffix.glued, suffix.domain]));
const SUFFIX_BY_SHAPE = new Map(
  [...suffixData.suffixes, ...suffixData.others].map((suffix): [string, string] => [fold(suffix), suffix]),
);

/** Swapped and doubled letters in the words of suffixes. */
const SLIPS = new Map(
  ['gov', 'gob', 'gouv'].flatMap((word) =>
    [...word].flatMap((letter, at): [string, string][] => [
      [word.slice(0, at) + letter + word.slice(at), word],
      [word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2), word],
    ]),
  ),
);

/** A government's suffix where it is none: `x.gov.uk.example.com`, `x-go.id`, `x.g0v.au`, `govuk.co`. */
export function forgedSuffix(host: string, labels: readonly string[]): LinkReading | undefined {
  const last = labels.length - 1;
  const shaped = SUFFIX_BY_SHAPE.get(fold(labels.slice(-2).join('.'))) ?? SUFFIX_BY_SHAPE.get(fold(labels[last] ?? ''));
  if (shaped) return forged(shaped);
  const imitation = data.imitations.find((suffix) => isListed(host, [suffix]));
  if (imitation) return forged(imitation);
  const tokens = tokensOf(host);
  const inside = suffixIn(tokens.slice(1, -1).split('.'));
  if (inside) return forged(inside);
  const [level = '', tld = ''] = labels.slice(-2);
  const swapped = tld.length === 2 && SLIPS.has(level) ? `${SLIPS.get(level)}.${tld}` : '';
  if (BY_TOKENS.has(`.${swapped}.`)) return forged(swapped);
  // `gov.xyz`; two letters may be a state's.
  if (last === 1 && GOVERNMENT_WORD.test(labels[0] ?? '') && tld.length > 2) return forged('gov');
  for (const [index, label] of labels.entries()) {
    if (index === last - 2 && GOVERNMENT_WORD.test(label) && LEVELS.has(labels[index + 1] ?? '')) return forged('gov');
    // `gov.xx` may be the suffix of a state that is not on our list.
    const isForeign = index === last - 1 && (labels[last] ?? '').length === 2;
    if ((label === 'gov' || label === 'mil') && index > 0 && index < last && !isForeign) return forged(label);
    if (index === last) break;
    if (/-(?:gov|gouv|gob|govt)$|(?:^|-)(?:gov|gouv|gob)-[a-z]{2}(?:-|$)/.test(label)) return forged('gov');
    for (const token of label.split('-')) {
      const glue = gluedSuffix(fold(token));
      if (glue) return forged(glue);
    }
    if (/^(?:gov|gouv|gob)-/.test(label) && label.split('-').slice(1).some(isBait)) return forged('gov');
  }
  return undefined;
}

function suffixIn(tokens: readonly string[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const two = `.${token}.${tokens[index + 1] ?? ''}.`;
    // `food-to-go.id` is a shop.
    const found =
      tokens[index - 1] === 'to'
        ? undefined
        : (BY_TOKENS.get(two) ?? BY_TOKENS.get(`${two}${tokens[index + 2] ?? ''}.`));
    if (found) return found;
  }
  return undefined;
}

/** `govuk` alone, at the end of a word, or before a word that lures. */
function gluedSuffix(token: string): string | undefined {
  const alone = BY_GLUE.get(token);
  if (alone) return token.length > 3 ? alone : undefined;
  for (let length = 5; length < token.length; length++) {
    const found =
      BY_GLUE.get(token.slice(-length)) ??
      (isBait(token.slice(length)) ? BY_GLUE.get(token.slice(0, length)) : undefined);
    if (found) return found;
  }
  return undefined;
}
