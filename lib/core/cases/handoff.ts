import type { CaseRecord } from './record.ts';
import type { CaseClass } from './terms.ts';

/** Fields of a hand-off packet, in order. */
export const HANDOFF_FIELDS = [
  'link',
  'class',
  'unit',
  'postedAt',
  'dueAt',
  'place',
  'exposed',
  'text',
  'promised',
  'note',
] as const;
export type HandoffField = (typeof HANDOFF_FIELDS)[number];

/** Words of the packet in the language of the unit that gets it; from locales. */
export interface HandoffWords {
  readonly fields: Readonly<Record<HandoffField, string>>;
  readonly classes: Readonly<Record<CaseClass, string>>;
  /** An ISO 8601 instant in the agency's zone, for people. */
  time(iso: string): string;
}

/** What the packet tells beside the case itself. Everything masked: a unit needs the matter, not the citizen's data. */
export interface HandoffContent {
  /** The citizen's posts, oldest first. */
  readonly texts: readonly string[];
  /** Our answers, oldest first: what they promise binds the unit. */
  readonly answers: readonly string[];
  readonly place?: string;
  readonly note?: string;
  /** The unit it goes to. */
  readonly unit: string;
}

export type HandoffCase = Pick<
  CaseRecord,
  'id' | 'class' | 'state' | 'openedAt' | 'lastInboundAt' | 'lastOutboundAt' | 'dueAt' | 'exposed' | 'closedAt'
>;

/** The handle of the citizen is not part of it; whoever may see it opens the link. */
const linkTo = (caseId: string): string => `https://x.com/i/status/${caseId}`;

/** Label and value of each field that has one. */
function handoffFields(
  record: HandoffCase,
  content: HandoffContent,
  words: HandoffWords,
): { readonly field: HandoffField; readonly label: string; readonly value: string }[] {
  const values: Readonly<Record<HandoffField, string>> = {
    link: linkTo(record.id),
    class: words.classes[record.class],
    unit: content.unit,
    postedAt: words.time(record.openedAt),
    dueAt: record.dueAt === undefined ? '' : words.time(record.dueAt),
    place: content.place ?? '',
    exposed: record.exposed.join(', '),
    text: content.texts.join('\n'),
    promised: content.answers.join('\n'),
    note: content.note ?? '',
  };
  return HANDOFF_FIELDS.filter((field) => values[field] !== '').map((field) => ({
    field,
    label: words.fields[field],
    value: values[field],
  }));
}

/** One field a line; further lines of a value are indented. */
export const handoffText = (record: HandoffCase, content: HandoffContent, words: HandoffWords): string =>
  handoffFields(record, content, words)
    .map(({ label, value }) => `${label}: ${value.replaceAll('\n', '\n  ')}`)
    .join('\n');

/** Spreadsheets run what begins with these (OWASP, CSV injection); an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180: quotes doubled, every cell quoted. */
const cell = (value: string): string => `"${value.replace(FORMULA, "'$&").replaceAll('"', '""')}"`;

/** Heading and one row with all fields, so that rows of several cases fit under one another. */
export function handoffCsv(
  record: HandoffCase,
  content: HandoffContent,
  words: HandoffWords,
): { readonly heading: string; readonly row: string } {
  const values = new Map(handoffFields(record, content, words).map(({ field, value }) => [field, value]));
  return {
    heading: ['id', ...HANDOFF_FIELDS.map((field) => words.fields[field])].map(cell).join(','),
    row: [record.id, ...HANDOFF_FIELDS.map((field) => values.get(field) ?? '')].map(cell).join(','),
  };
}

/**
 * A service request after Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), with the members it has names for;
 * `source_url` is our own. Members without a value are left out.
 */
export function handoffJson(record: HandoffCase, content: HandoffContent, words: HandoffWords) {
  const { id, class: name, state, openedAt, lastInboundAt, lastOutboundAt = '', dueAt, closedAt = '' } = record;
  return {
    service_request_id: id,
    status: state === 'closed' ? 'closed' : 'open',
    ...(content.note !== undefined && content.note !== '' && { status_notes: content.note }),
    service_code: name,
    service_name: words.classes[name],
    description: content.texts.join('\n'),
    agency_responsible: content.unit,
    requested_datetime: openedAt,
    updated_datetime: [lastInboundAt, lastOutboundAt, closedAt].sort().at(-1) ?? openedAt,
    ...(dueAt !== undefined && { expected_datetime: dueAt }),
    ...(content.place !== undefined && content.place !== '' && { address: content.place }),
    source_url: linkTo(id),
  };
}
