import { canonicalJson, type Json } from '../canonical-json.ts';
import { isStub, type Line } from '../chain.ts';

/** Columns of the table for spreadsheets. `details`: JSON of what has no column of its own. */
export const RECORD_COLUMNS = [
  'seq',
  'time_utc',
  'kind',
  'account',
  'by',
  'link',
  'draft_kind',
  'findings',
  'fixes',
  'reason',
  'reason_words',
  'case',
  'details',
  'id',
  'hash',
] as const;
type Column = (typeof RECORD_COLUMNS)[number];

interface Loose {
  readonly [member: string]: unknown;
}
interface Rule {
  readonly ruleId: string;
  readonly severity: string;
  readonly outcome: string;
  readonly entity?: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const ruleText = ({ ruleId, severity, outcome, entity }: Rule): string =>
  [ruleId, severity, ...(outcome === 'violation' ? [] : [outcome]), ...(entity ? [entity] : [])].join(' ');

/** One line as cells, in the order of the columns. */
export function recordCells(line: Line): string[] {
  const { seq, hash } = line;
  const cells: Partial<Record<Column, string>> = isStub(line)
    ? { time_utc: line.removed.at, kind: line.removed.kind, id: line.removed.id, details: '{"removed":true}' }
    : eventCells(line.event as unknown as Loose);
  return RECORD_COLUMNS.map((column) =>
    column === 'seq' ? String(seq) : column === 'hash' ? hash : (cells[column] ?? ''),
  );
}

function eventCells(event: Loose): Partial<Record<Column, string>> {
  const { id, at, kind, account, by, link, draftKind, rules, fixes, reason, caseId, ...rest } = event;
  const why = typeof reason === 'object' && reason !== null ? (reason as Loose) : { code: '', text: reason };
  const { code, text: words, ...moreReason } = why as Loose;
  const details = { ...rest, ...(Object.keys(moreReason).length > 0 && { reason: moreReason }) };
  return {
    time_utc: text(at),
    kind: text(kind),
    account: text(account),
    by: text(by),
    link: text(link),
    draft_kind: text(draftKind),
    findings: Array.isArray(rules) ? (rules as Rule[]).map(ruleText).join('\n') : '',
    fixes: Array.isArray(fixes) ? fixes.join('\n') : '',
    reason: text(code),
    reason_words: text(words),
    case: text(caseId),
    details: Object.keys(details).length > 0 ? canonicalJson(details as Json) : '',
    id: text(id),
  };
}
