import { type AgencyRules, agencySchema, agencyShape, type SeveritySetting } from '@/lib/core/agency.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { RecordGroup } from '@/lib/core/record/record-events.ts';
import { applyClockChange, type ClockChange, invertClockChange } from './clock-changes.ts';
import {
  applyOwnRuleChange,
  describeOwnRuleChanges,
  invertOwnRuleChange,
  type OwnRuleChange,
} from './own-rule-changes.ts';

export const LIST_FIELDS = [
  'accounts',
  'officialDomains',
  'publicContacts',
  'emergencyNumbers',
  'glossary',
  'units',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export type Incident = NonNullable<AgencyRules['incident']>;

/**
 * One thing a person changed. A change is applied to whatever is stored at that moment, so that two open tabs add to
 * the same list without undoing each other.
 */
export type Change =
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'maxPostLength'; readonly value: number }
  | { readonly kind: 'timeZone'; readonly value: string }
  | { readonly kind: 'incident'; readonly value: Incident | undefined }
  | { readonly kind: 'add' | 'remove'; readonly field: ListField; readonly entries: readonly string[] }
  | { readonly kind: 'severity'; readonly ruleId: RuleId; readonly value: SeveritySetting | 'default' }
  /** Another name for a unit, in its place. */
  | { readonly kind: 'renameUnit'; readonly from: string; readonly to: string }
  /** Days for which the content of closed cases is kept. */
  | { readonly kind: 'closedTextDays'; readonly value: number }
  /** Days for which the record keeps events of a group; 0: for ever. */
  | { readonly kind: 'recordDays'; readonly group: RecordGroup; readonly value: number }
  /** The lawful hold: switched by nothing else, neither by a reset nor by an import. */
  | { readonly kind: 'legalHold'; readonly value: AgencyRules['legalHold'] }
  /** What is fetched from X's API, and for how much. */
  | { readonly kind: 'xApi'; readonly value: Partial<AgencyRules['xApi']> }
  | ClockChange
  | OwnRuleChange
  | { readonly kind: 'replace'; readonly rules: AgencyRules };

const sameEntry = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const includes = (list: readonly string[], entry: string): boolean => list.some((known) => sameEntry(known, entry));

const ENTRY = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/;

/** The entries of a list as they are shown; the glossary's as `RSUD = Rumah Sakit Umum Daerah`. */
export const listOf = (rules: AgencyRules, field: ListField): readonly string[] =>
  field === 'glossary'
    ? Object.entries(rules.glossary).map(([acronym, meaning]) => `${acronym} = ${meaning}`)
    : rules[field];

const withList = (rules: AgencyRules, field: ListField, list: readonly string[]): AgencyRules =>
  field === 'glossary'
    ? {
        ...rules,
        glossary: Object.fromEntries(
          list.flatMap((entry) => {
            const [, acronym, meaning] = ENTRY.exec(entry) ?? [];
            return acronym && meaning ? [[acronym, meaning]] : [];
          }),
        ),
      }
    : { ...rules, [field]: list };

/** The units with another name for one; where there is one of that name already, only the old one goes. */
function renamed(units: readonly string[], from: string, to: string): string[] {
  const others = units.filter((unit) => !sameEntry(unit, from));
  if (includes(others, to)) return others;
  return units.map((unit) => (sameEntry(unit, from) ? to : unit));
}

/** The rules after `change`; keys it does not concern keep their identity. */
export function applyChange(rules: AgencyRules, change: Change): AgencyRules {
  switch (change.kind) {
    case 'name':
      return { ...rules, name: change.value };
    case 'maxPostLength':
      return { ...rules, maxPostLength: change.value };
    case 'timeZone':
      return { ...rules, timeZone: change.value };
    case 'incident': {
      const { incident: _, ...others } = rules;
      return change.value ? { ...others, incident: change.value } : others;
    }
    case 'add': {
      const list = listOf(rules, change.field);
      return withList(rules, change.field, [...list, ...change.entries.filter((entry) => !includes(list, entry))]);
    }
    case 'remove':
      return withList(
        rules,
        change.field,
        listOf(rules, change.field).filter((entry) => !includes(change.entries, entry)),
      );
    case 'severity': {
      const { [change.ruleId]: _, ...others } = rules.rules;
      return { ...rules, rules: change.value === 'default' ? others : { ...others, [change.ruleId]: change.value } };
    }
    case 'renameUnit':
      return includes(rules.units, change.from)
        ? { ...rules, units: renamed(rules.units, change.from, change.to) }
        : rules;
    case 'closedTextDays':
      return { ...rules, retention: { ...rules.retention, closedTextDays: change.value } };
    case 'recordDays': {
      const record = { ...rules.retention.record, [change.group]: change.value };
      return { ...rules, retention: { ...rules.retention, record } };
    }
    case 'legalHold':
      return { ...rules, legalHold: change.value };
    case 'ownRule':
      return { ...rules, ownRules: applyOwnRuleChange(rules.ownRules, change) };
    case 'xApi':
      return { ...rules, xApi: { ...rules.xApi, ...change.value } };
    case 'replace':
      return { ...change.rules, legalHold: rules.legalHold };
    default:
      return { ...rules, clocks: applyClockChange(rules.clocks, change) };
  }
}

/** The change that takes `change` back, given the rules it was made on. A removed entry comes back at the end of its list. */
export function invertChange(before: AgencyRules, change: Change): Change {
  switch (change.kind) {
    case 'name':
      return { kind: 'name', value: before.name };
    case 'maxPostLength':
      return { kind: 'maxPostLength', value: before.maxPostLength };
    case 'timeZone':
      return { kind: 'timeZone', value: before.timeZone };
    case 'incident':
      return { kind: 'incident', value: before.incident };
    case 'add':
      return {
        ...change,
        kind: 'remove',
        entries: change.entries.filter((entry) => !includes(listOf(before, change.field), entry)),
      };
    case 'remove':
      return {
        ...change,
        kind: 'add',
        entries: listOf(before, change.field).filter((entry) => includes(change.entries, entry)),
      };
    case 'severity':
      return { ...change, value: before.rules[change.ruleId] ?? 'default' };
    case 'renameUnit': {
      const old = before.units.find((unit) => sameEntry(unit, change.from));
      // A unit that was not there was not renamed.
      if (old === undefined) return { kind: 'add', field: 'units', entries: [] };
      const others = before.units.filter((unit) => !sameEntry(unit, change.from));
      // Where it went into another unit, only the old one comes back.
      if (includes(others, change.to)) return { kind: 'add', field: 'units', entries: [old] };
      return { kind: 'renameUnit', from: change.to, to: old };
    }
    case 'closedTextDays':
      return { kind: 'closedTextDays', value: before.retention.closedTextDays };
    case 'recordDays':
      return { ...change, value: before.retention.record[change.group] };
    case 'legalHold':
      return { kind: 'legalHold', value: before.legalHold };
    case 'ownRule':
      return invertOwnRuleChange(before.ownRules, change);
    case 'xApi': {
      const keys = Object.keys(change.value) as (keyof AgencyRules['xApi'])[];
      return { kind: 'xApi', value: Object.fromEntries(keys.map((key) => [key, before.xApi[key]])) };
    }
    case 'replace':
      return { kind: 'replace', rules: before };
    default:
      return invertClockChange(before, change);
  }
}

/** What the change is about, where a later change of it makes an earlier one needless; undefined where both count. */
function subjectOf(change: Change): string | undefined {
  switch (change.kind) {
    case 'add':
    case 'remove':
    case 'renameUnit':
    case 'holidays':
    case 'replace':
      return undefined;
    case 'severity':
      return `severity ${change.ruleId}`;
    case 'recordDays':
      return `recordDays ${change.group}`;
    case 'ownRule':
      return `ownRule ${change.id}`;
    case 'target':
      return `target ${change.class} ${change.clock}`;
    case 'xApi':
      return `xApi ${Object.keys(change.value).sort()}`;
    case 'officeHours':
      return `officeHours ${Object.keys(change.days).sort()}`;
    default:
      return change.kind;
  }
}

/** A later change of the same thing makes an unsaved earlier one needless. */
export const supersedes = (later: Change, earlier: Change): boolean =>
  subjectOf(later) !== undefined && subjectOf(later) === subjectOf(earlier);

/** Sets a value, so that taking it back would overwrite what others set since; entries of lists go and come one by one. */
export const isOverwriting = ({ kind }: Change): boolean => kind !== 'add' && kind !== 'remove' && kind !== 'holidays';

/** Typed letter by letter, so that it is saved in a pause. */
export const isTyped = ({ kind, ...change }: Change): boolean =>
  ('typed' in change && change.typed === true) ||
  kind === 'name' ||
  kind === 'maxPostLength' ||
  kind === 'incident' ||
  kind === 'target' ||
  kind === 'officeHours' ||
  kind === 'waitingCitizenDays' ||
  kind === 'quietDays' ||
  kind === 'closedTextDays' ||
  kind === 'recordDays' ||
  kind === 'xApi' ||
  kind === 'warnPercents';

/** What differs, for the journal: severities with their values, an agency's own words by path alone. */
export function describeChanges(before: AgencyRules, after: AgencyRules): RuleChange[] {
  const fields = (Object.keys(agencyShape) as (keyof AgencyRules)[])
    .filter((key) => key !== 'rules' && key !== 'ownRules')
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((path): RuleChange => ({ path }));
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].sort();
  const severities = ids
    .filter((id) => before.rules[id] !== after.rules[id])
    .map(
      (id): RuleChange => ({
        path: `rules.${id}`,
        from: before.rules[id] ?? 'default',
        to: after.rules[id] ?? 'default',
      }),
    );
  return [...fields, ...describeOwnRuleChanges(before.ownRules, after.ownRules), ...severities];
}

export interface ParsedEntries {
  /** In the form they are stored, without repetition. */
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** Already in the list. */
  readonly known: readonly string[];
}

/** People paste the address of a profile where a handle is asked for. */
const PROFILE = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)(?:[/?#].*)?$/i;

function parseEntry(field: ListField, entry: string) {
  if (field === 'accounts') return agencySchema.shape.accounts.element.safeParse(entry.replace(PROFILE, '$1'));
  if (field !== 'glossary') return agencySchema.shape[field].element.safeParse(entry);
  const [, acronym = '', meaning = ''] = ENTRY.exec(entry) ?? [];
  const parsed = agencySchema.shape.glossary.safeParse({ [acronym]: meaning });
  return parsed.success ? { success: true as const, data: `${acronym} = ${meaning}` } : parsed;
}

/** Reads one entry or many, pasted with spaces, commas, semicolons or line breaks between them. */
export function parseEntries(field: ListField, text: string, existing: readonly string[]): ParsedEntries {
  const valid: string[] = [];
  const invalid: string[] = [];
  const known: string[] = [];
  // Contacts, long forms and names of units hold spaces and commas themselves.
  const separator = field === 'publicContacts' || field === 'glossary' || field === 'units' ? /\n+/ : /[\s,;]+/;
  for (const word of text.split(separator).filter((part) => part.trim() !== '')) {
    const parsed = parseEntry(field, word);
    if (!parsed.success) invalid.push(word);
    else if (includes(existing, parsed.data)) known.push(parsed.data);
    else if (!includes(valid, parsed.data)) valid.push(parsed.data);
  }
  return { valid, invalid, known };
}
