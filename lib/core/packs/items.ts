import type { Holiday } from '../cases/clock-settings.ts';
import type { PackValues } from './pack.ts';

/** The parts of a pack as they are shown, in this order. */
export const PACK_GROUPS = ['rules', 'ownRules', 'savedReplies', 'lists', 'glossary', 'holidays', 'times'] as const;
export type PackGroup = (typeof PACK_GROUPS)[number];

/**
 * `record`: each member by its key · `list`: each entry by its name · `years`: the days of one year together · `value`:
 * as it is.
 */
const PARTS = [
  { path: 'rules', group: 'rules', kind: 'record' },
  { path: 'verification.rules', group: 'rules', kind: 'list' },
  { path: 'approvals.rules', group: 'rules', kind: 'list' },
  { path: 'ownRules', group: 'ownRules', kind: 'list' },
  { path: 'savedReplies', group: 'savedReplies', kind: 'list' },
  { path: 'officialDomains', group: 'lists', kind: 'list' },
  { path: 'publicContacts', group: 'lists', kind: 'list' },
  { path: 'emergencyNumbers', group: 'lists', kind: 'list' },
  { path: 'units', group: 'lists', kind: 'list' },
  { path: 'glossary', group: 'glossary', kind: 'record' },
  { path: 'clocks.holidays', group: 'holidays', kind: 'years' },
  { path: 'clocks.officeHours', group: 'times', kind: 'record' },
  { path: 'clocks.targets', group: 'times', kind: 'record' },
  { path: 'clocks.waitingCitizenDays', group: 'times', kind: 'value' },
  { path: 'clocks.quietDays', group: 'times', kind: 'value' },
  { path: 'clocks.warnPercents', group: 'times', kind: 'value' },
  { path: 'clocks.zone', group: 'times', kind: 'value' },
  { path: 'timeZone', group: 'times', kind: 'value' },
] as const;
type Part = (typeof PARTS)[number];
export type PartPath = Part['path'];

/** The least that can be accepted or left out: a severity, an own rule, a reply, an entry, the days off of a year. */
export interface PackItem {
  /** `<path>` or `<path>.<name>`. */
  readonly id: string;
  readonly path: PartPath;
  /** Key or name of the member; the year; empty for a value as a whole. */
  readonly name: string;
  readonly group: PackGroup;
  readonly value: unknown;
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), values);

const nameOf = (entry: unknown): string => {
  const id = isObject(entry) ? entry['id'] : entry;
  return String(id);
};

function membersOf({ kind }: Part, value: unknown): [string, unknown][] {
  if (kind === 'value') return [['', value]];
  if (kind === 'record')
    return isObject(value) ? Object.entries(value).filter(([, member]) => member !== undefined) : [];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  if (kind === 'list') return entries.map((entry) => [nameOf(entry), entry]);
  const years = new Map<string, Holiday[]>();
  for (const day of entries as readonly Holiday[]) {
    const year = day.date.slice(0, 4);
    const days = years.get(year);
    if (days) days.push(day);
    else years.set(year, [day]);
  }
  return [...years];
}

/** What can be accepted one by one, in the order of the groups. Also for rules in force, which have the same shape. */
export function itemsOf(values: unknown): PackItem[] {
  return PARTS.flatMap((part) => {
    const value = valueAt(values, part.path);
    if (value === undefined) return [];
    return membersOf(part, value).map(([name, member]): PackItem => {
      const id = name === '' ? part.path : `${part.path}.${name}`;
      return { id, path: part.path, name, group: part.group, value: member };
    });
  });
}

function gathered({ kind }: Part, items: readonly PackItem[]): unknown {
  if (kind === 'value') return items[0]?.value;
  if (kind === 'record') return Object.fromEntries(items.map(({ name, value }) => [name, value]));
  return kind === 'years' ? items.flatMap(({ value }) => value) : items.map(({ value }) => value);
}

/** The values that hold just these items. */
export function valuesOf(items: readonly PackItem[]): PackValues {
  const values: Record<string, unknown> = {};
  for (const part of PARTS) {
    const own = items.filter(({ path }) => path === part.path);
    if (own.length === 0) continue;
    const [outer = '', inner] = part.path.split('.');
    const value = gathered(part, own);
    values[outer] = inner === undefined ? value : { ...(values[outer] as Values | undefined), [inner]: value };
  }
  return values as PackValues;
}

/** Of anything with the keys of AgencyRules, what a pack may hold. */
export const packPart = (rules: unknown): PackValues => valuesOf(itemsOf(rules));
