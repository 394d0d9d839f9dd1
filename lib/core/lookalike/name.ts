import { fold } from '../skeleton.ts';
import { findTypo, type Typo } from '../typo.ts';
import { type Name, type Profile, registrableAt } from './profile.ts';
import type { LinkReading } from './reading.ts';
import { ALSO, EDUCATION, isBait, NAMELESS } from './words.ts';

/** The agency's name under another ending, with a slip, or with words that lure. */
export function borrowedName(labels: readonly string[], { names }: Profile): LinkReading | undefined {
  if (names.length === 0) return undefined;
  const at = registrableAt(labels);
  const registered = (labels[at] ?? '').replace(/^www-?/, '');
  const joined = registered.replace(/-/g, '');
  const whole = fold(joined);
  const parts = registered.split('-');
  const folded = parts.map(fold);
  const isSchool = EDUCATION.has(labels[at + 1] ?? '');
  const lures = parts.some(isBait);
  const above = lures ? labels.slice(0, at).map(fold) : [];
  for (const name of names) {
    const imitation = { verdict: 'lookalike', imitates: name.domain, nameOnly: true } as const;
    if (whole === name.folded) {
      // Schools bear the names of their towns, under suffixes that only schools get.
      if (isSchool && registered === name.name) continue;
      return imitation;
    }
    const typo = Math.abs(registered.length - name.name.length) < 2 ? findTypo(registered, name.name) : undefined;
    if (typo && isFarSlip(typo, name)) return imitation;
    if (parts.length > 1 && hasName(folded, name) && hasLure(parts, folded, name, names)) return imitation;
    if (isNameWithBait(joined, name)) return imitation;
    if (lures && !name.isCommon && above.includes(name.folded)) return imitation;
    if (parts.length > 1 && name.name.length > 5 && lures && parts.some((part) => isNearby(part, name)))
      return imitation;
  }
  return undefined;
}

function isNearby(part: string, name: Name): boolean {
  const typo = Math.abs(part.length - name.name.length) < 2 ? findTypo(part, name.name) : undefined;
  return typo !== undefined && isFarSlip(typo, name);
}

/** Under another ending only slips count that make no other word: `lapar` and `emigrasi` are words. */
function isFarSlip({ kind, at }: Typo, { name, isCommon }: Name): boolean {
  const size = name.length;
  if (kind === 'swap' || kind === 'double') return size > 3;
  if (at === 0 || isCommon) return false;
  if (kind === 'extra') return size > 5 && at < size;
  // A last letter that is missing may be another form of the word.
  if (kind === 'missing') return size > (at < size - 1 ? 5 : 7);
  return size > (kind === 'neighbour' ? 6 : 8);
}

const hasName = (folded: readonly string[], { name, folded: wanted }: Name): boolean =>
  name.includes('-') ? `-${folded.join('-')}-`.includes(`-${fold(name)}-`) : folded.includes(wanted);

function hasLure(
  parts: readonly string[],
  folded: readonly string[],
  { name, folded: own }: Name,
  names: readonly Name[],
) {
  return parts.some(
    (part, index) =>
      !name.split('-').includes(part) &&
      folded[index] !== own &&
      (areBaits(part) || ALSO.has(part) || names.some((other) => other.folded === folded[index])),
  );
}

/** `cekbansosbmkg`: nothing but the name and bait; of everyday words only `pajakgo`. */
function isNameWithBait(label: string, { name, domain, isCommon }: Name): boolean {
  const country = domain.slice(domain.lastIndexOf('.') + 1);
  for (let at = label.indexOf(name); at >= 0; at = label.indexOf(name, at + 1)) {
    const before = label.slice(0, at).replace(/^(?:the|my|get|e)$/, '');
    const after = label.slice(at + name.length);
    if (label.length === name.length) return false;
    if (before === '' && NAMELESS.has(after)) return true;
    if (isCommon) continue;
    if (before === '' && name.length > 3 && after === country) return true;
    if (areBaits(before) && areBaits(after)) return true;
  }
  return false;
}

function areBaits(text: string): boolean {
  if (text === '' || isBait(text) || NAMELESS.has(text)) return true;
  if (text.length > 40) return false;
  for (let length = 3; length < text.length - 2; length++) {
    if (isBait(text.slice(0, length)) && areBaits(text.slice(length))) return true;
  }
  return false;
}
