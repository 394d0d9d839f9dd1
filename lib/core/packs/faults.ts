/** What can be wrong with a pack, for the words of a page (`options.packs.faults.<code>`). */
export type FaultCode =
  | ('too-large' | 'unreadable' | 'not-a-pack' | 'newer' | 'signature' | 'empty')
  | ('too-deep' | 'too-many-values' | 'prototype' | 'control' | 'bidi' | 'hidden' | 'html')
  | ('unknown' | 'missing' | 'type' | 'format' | 'choice' | 'too-long' | 'too-many' | 'too-few' | 'value')
  | ('twice' | 'pattern' | 'heavy');

/** Deeper, and no path would be of use to anybody. */
const ABSURD_DEPTH = 100;

export interface PackFault {
  /** Dotted, from the top of the file: `values.ownRules.3.pattern`; empty: the file as a whole. */
  readonly path: string;
  readonly code: FaultCode;
  /** For whoever made the pack; in English. */
  readonly message: string;
}

/** Bytes of UTF-8. Storage has room for ten megabytes in all, and keeps a pack twice: as offered, as accepted. */
export const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 10;
const MAX_VALUES = 40_000;
/** UTF-16 units of one text: X's own limit for long posts. */
const MAX_TEXT = 25_000;
/** No list of the settings may have more entries. */
const MAX_LIST = 2_000;
/** More would not be read. */
export const MAX_FAULTS = 50;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** C0, C1 and halves of surrogate pairs; line breaks and tabs are text. */
const CONTROL = /[^\P{Cc}\n\r\t]|[\u2028\u2029]|\p{Cs}/u;
/** They make text read otherwise than it is. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;
const HIDDEN = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
/** The flags of England, Scotland and Wales are spelt with characters that are otherwise hidden. */
const FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;
const MARKUP = /<[a-z/!?]/i;
/** Notes for colleagues may be formatted as components/ui/safe-html shows them, and no other way. */
const UNSAFE_MARKUP = /<(?!\/?(?:b|i|a|ul|li|p|br)\b)[a-z/!?]|<[^<>]*\son\w+\s*=|(?:javascript|data|vbscript)\s*:/i;

const NOTES = /^values\.savedReplies\.\d+\.notes$/;
/** Has `(?<name>` and is never shown but as text. */
const PATTERN = /^values\.ownRules\.\d+\.pattern$/;

function textFault(path: string, text: string): PackFault | undefined {
  if (text.length > MAX_TEXT) return { path, code: 'too-long', message: `longer than ${MAX_TEXT}` };
  if (CONTROL.test(text)) return { path, code: 'control', message: 'holds a control character' };
  if (BIDI.test(text)) return { path, code: 'bidi', message: 'holds a character that turns the direction of text' };
  if (HIDDEN.test(text.replace(FLAG, '')))
    return { path, code: 'hidden', message: 'holds a character that cannot be seen' };
  if (PATTERN.test(path)) return undefined;
  if ((NOTES.test(path) ? UNSAFE_MARKUP : MARKUP).test(text)) return { path, code: 'html', message: 'holds markup' };
  return undefined;
}

/** What makes JSON too much to parse, seen in one pass over its text: a million brackets take a second to build. */
export function textSizeFault(text: string): PackFault | undefined {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > ABSURD_DEPTH) return { path: '', code: 'too-deep', message: `deeper than ${ABSURD_DEPTH}` };
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
    else if (unit === 0x2c) values += 1;
    if (values > MAX_VALUES) return { path: '', code: 'too-many-values', message: `more than ${MAX_VALUES} in all` };
  }
  return undefined;
}

/**
 * What is wrong with parsed JSON before its meaning is looked at: its depth, its size, its names, its text. Walks without
 * recursion, so that nothing is too deep for it.
 */
export function structureFaults(input: unknown): PackFault[] {
  const faults: PackFault[] = [];
  const waiting: { readonly path: string; readonly depth: number; readonly value: unknown }[] = [
    { path: '', depth: 0, value: input },
  ];
  for (let next = waiting.pop(); next && faults.length < MAX_FAULTS; next = waiting.pop()) {
    const { path, depth, value } = next;
    if (typeof value === 'string') {
      const fault = textFault(path, value);
      if (fault) faults.push(fault);
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) {
      faults.push({ path, code: 'too-deep', message: `deeper than ${MAX_DEPTH}` });
      continue;
    }
    if (Array.isArray(value) && value.length > MAX_LIST) {
      faults.push({ path, code: 'too-many', message: `more than ${MAX_LIST}` });
      continue;
    }
    const keys = Object.keys(value);
    // Backwards, as the last one waiting is looked at first.
    for (const key of keys.reverse()) {
      const at = path === '' ? key : `${path}.${key}`;
      const fault = Array.isArray(value) ? undefined : nameFault(path, at, key);
      if (fault) faults.push(fault);
      else waiting.push({ path: at, depth: depth + 1, value: (value as Readonly<Record<string, unknown>>)[key] });
    }
  }
  return faults;
}

function nameFault(path: string, at: string, key: string): PackFault | undefined {
  if (FORBIDDEN_KEYS.has(key)) return { path: at, code: 'prototype', message: 'this name is not allowed' };
  return textFault(path, key);
}
