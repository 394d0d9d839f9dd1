import type { AgencyRules } from './agency.ts';
import type { Analysis } from './analysis.ts';
import type { Span, TextEdit } from './draft.ts';
import type { Severity, Suggestion } from './finding.ts';
import { type Detection, defineRule, type Rule } from './rule.ts';

/** How far words may stand from a value and still speak about it, in UTF-16 units. */
const REACH_BEFORE = 60;
const REACH_AFTER = 40;
/** A list of numbers is one mistake; more findings help nobody and cost time. */
const MAX_FINDINGS = 50;
/** Stands for a value that was taken out. */
export const MASK = '***';

export interface Candidate<Found extends Span = Span> {
  /** As `find` gave it. */
  readonly found: Found;
  readonly value: string;
  /** `value` without separators and disguises. */
  readonly plain: string;
  readonly before: string;
  readonly after: string;
  readonly analysis: Analysis;
  readonly agency: AgencyRules;
}

/** `no`: not personal data, or public. `yes`: a violation. `maybe`: asked, never held. */
export interface Verdict {
  readonly is: 'yes' | 'maybe';
  /** Where the words around it make it graver or lighter than the rule at large. */
  readonly severity?: Severity;
}

/**
 * A detector of personal data after Presidio's recognizers: a weak pattern finds candidates, known fakes are dropped,
 * and `judge` (checksum, structure, context words, what is public) decides.
 */
export interface PiiSpec<Found extends Span = Span>
  extends Pick<Rule, 'id' | 'severity' | 'rationale' | 'sources' | 'examples'> {
  /** Personal-data type that findings carry, e.g. `NIK`. */
  readonly entity: string | ((found: Found) => string);
  /** Linear in the length of the text: it runs on every key stroke and on hostile drafts. */
  find(analysis: Analysis): Iterable<Found>;
  readonly clean?: (value: string) => string;
  /** Published test and specimen values, cleaned. */
  readonly fakes?: ReadonlySet<string>;
  judge(candidate: Candidate<Found>): Verdict | undefined;
  /** A fix better than taking the value out, offered first. */
  readonly instead?: { readonly messageId: string; newText(value: string): string };
  /** Whether `judge` ever answers `maybe`. */
  readonly mayAsk?: boolean;
}

export function definePiiRule<Found extends Span>(spec: PiiSpec<Found>): Rule {
  const { entity, find, clean, fakes, judge, instead, mayAsk = false, ...rule } = spec;
  return defineRule({
    ...rule,
    alsoIn: 'fields',
    messageIds: mayAsk ? ['found', 'maybe'] : ['found'],
    *check(analysis, agency) {
      let count = 0;
      for (const found of find(analysis)) {
        const span = { start: found.start, end: found.end };
        const value = analysis.text.slice(span.start, span.end);
        const plain = clean ? clean(value) : value;
        if (fakes?.has(plain) || isPublicContact(value, agency)) continue;
        const verdict = judge({
          found,
          value,
          plain,
          before: withoutHandles(analysis.text.slice(Math.max(0, span.start - REACH_BEFORE), span.start)),
          after: withoutHandles(analysis.text.slice(span.end, span.end + REACH_AFTER)),
          analysis,
          agency,
        });
        if (!verdict) continue;
        const type = typeof entity === 'string' ? entity : entity(found);
        const better = instead && { messageId: instead.messageId, edits: [{ span, newText: instead.newText(value) }] };
        yield toDetection(analysis.text, span, type, verdict, better);
        if (++count === MAX_FINDINGS) return;
      }
    },
  });
}

/** Handles name accounts, not things, and their letters make no words. */
const withoutHandles = (text: string): string =>
  text.replace(/(?<![\w.])@\w{1,15}/g, (handle) => ' '.repeat(handle.length));

const squash = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
/** Digits without the prefix of the country or the zero of home. */
const national = (value: string): string => value.replace(/\D/g, '').replace(/^0{0,2}(?:62|44|1(?=\d{10}$))?0?/, '');
const FEWEST_DIGITS = 5;
const FEWEST_LETTERS = 6;
const known = new WeakMap<
  readonly string[],
  { readonly digits: ReadonlySet<string>; readonly texts: readonly string[] }
>();

/** Whether the agency publishes this number, address or e-mail address itself. */
function isPublicContact(value: string, { publicContacts }: AgencyRules): boolean {
  if (publicContacts.length === 0) return false;
  let own = known.get(publicContacts);
  if (!own) {
    own = { digits: new Set(publicContacts.map(national)), texts: publicContacts.map(squash) };
    known.set(publicContacts, own);
  }
  const digits = national(value);
  if (!/\p{L}{3}/u.test(value)) return digits.length >= FEWEST_DIGITS && own.digits.has(digits);
  const text = squash(value);
  return (
    text.length >= FEWEST_LETTERS &&
    own.texts.some((contact) => contact === text || (contact.length >= FEWEST_LETTERS && isPart(contact, text)))
  );
}

/** An address may be written with or without its town; no other kind is known by a part. */
const isPart = (contact: string, text: string): boolean =>
  !contact.includes('@') && (contact.startsWith(text) || text.startsWith(contact));

function toDetection(
  text: string,
  span: Span,
  entity: string,
  { is, severity }: Verdict,
  instead: Suggestion | undefined,
): Detection {
  const mask = { messageId: 'mask', edits: [{ span, newText: MASK }] };
  const remove = { messageId: 'remove', edits: [removal(text, span)] };
  return {
    messageId: is === 'yes' ? 'found' : 'maybe',
    outcome: is === 'yes' ? 'violation' : 'needs-review',
    ...(severity && { severity }),
    span,
    entity,
    suggestions: [...(instead ? [instead] : []), ...(isMissed(text, span) ? [mask, remove] : [remove, mask])],
  };
}

/** Spans of all matches of a global expression. */
export const matches = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', '“': '”', "'": "'" };
/** Left dangling before a full stop or comma when the value behind them goes. */
const DANGLING =
  /\s(?:(?:at|on|to|via|by|with|is|number|no\.?|nomor|nomer|di|ke|pada|dengan|lewat|melalui|adalah|yaitu)\s){1,3}$/i;

const NEEDS_IT =
  /(?<![\p{L}])(?:at|on|in|to|from|via|by|with|for|of|near|is|was|the|a|an|called|named|under|di|ke|dari|pada|dengan|untuk|oleh|lewat|melalui|adalah|yaitu|nama|bernama|a\.?n\.?|and|dan|or|atau)\s$/iu;
const CLOSES = /^\s*$|^[ \t]*[.,;:!?)\]\n]/;
/** In the middle of a sentence, right behind a word that asks for it: without the value the words make no sense. */
const isMissed = (text: string, { start, end }: Span): boolean =>
  NEEDS_IT.test(text.slice(Math.max(0, start - 14), start)) && !CLOSES.test(text.slice(end, end + 30));

/** Takes a value out so that the sentence still reads: with its brackets, its label's colon and the spare space. */
export function removal(text: string, span: Span): TextEdit {
  let { start, end } = span;
  const open = text.charAt(start - 1);
  if (open && PAIRS[open] === text.charAt(end)) {
    start--;
    end++;
  }
  const lead = text.slice(Math.max(0, start - 30), start);
  const label = /[ \t]*[:=][ \t]*$/.exec(lead);
  if (label) start -= label[0].length;
  const atStart = /^$|\n$/.test(text.slice(0, start));
  const closes = CLOSES.test(text.slice(end, end + 30));
  if (closes) {
    const dangling = label ? null : DANGLING.exec(lead);
    const spare = dangling ?? /[ \t]+$/.exec(text.slice(Math.max(0, start - 30), start));
    if (spare) start -= spare[0].length;
    // `Sleman, …, betul`: one of the commas goes along.
    if (/[,;:]/.test(text.charAt(start - 1)) && /^[ \t]*[.,;:!?]/.test(text.slice(end, end + 30))) start--;
  } else if (!label && (atStart || /\s$/.test(lead))) {
    end += /^[ \t]*/.exec(text.slice(end, end + 30))?.[0].length ?? 0;
  }
  return { span: { start, end }, newText: '' };
}
