import { type Origins, originOf } from '../agency/resolve.ts';
import type { AgencyRules, SeveritySetting } from '../agency.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { SEVERITIES } from '../finding.ts';
import type { InstalledPack } from './installed.ts';
import { itemsOf, type PackItem } from './items.ts';
import type { PackValues } from './pack.ts';

/**
 * What accepting does: `new`: nothing of the kind is set now · `changed`: another value is · `same`: it is so already ·
 * `dropped`: the version that is installed has it, this one has not, so that it goes.
 */
export type ItemState = 'new' | 'changed' | 'same' | 'dropped';
/** Why to look twice: a check gets milder · a website, a contact or a number will be believed. */
export type Caution = 'milder' | 'believed';

export interface ReviewItem extends PackItem {
  readonly state: ItemState;
  /** The value in force now; for a check that nobody set, its own severity. */
  readonly before?: unknown;
  readonly caution?: Caution;
  /** Policy sets it: accepted or not, the pack's value has no effect. */
  readonly overruled: boolean;
  /** Only in a newer version of a pack: this item is as the installed version has it. */
  readonly known: boolean;
}

export interface ReviewContext {
  readonly rules: AgencyRules;
  readonly origins: Origins;
  /** Lists to which only policy may add. */
  readonly closedLists: readonly string[];
  /** A version of the same pack. */
  readonly installed: InstalledPack | undefined;
  /** The severity of a check that nobody set; undefined for a check that this version of Tanggap has not. */
  readonly defaultSeverity: (ruleId: string) => SeveritySetting | undefined;
}

const spelt = (value: unknown): string => canonicalJson((value ?? null) as Json);
const RANKS: readonly unknown[] = ['off', ...[...SEVERITIES].reverse()];

const BELIEVED: readonly string[] = ['officialDomains', 'publicContacts', 'emergencyNumbers'];
const NEEDED: readonly string[] = ['verification.rules', 'approvals.rules'];

/** How strict an own rule is: 0 where it is off or not there. */
const strictness = (rule: unknown): number => {
  const { severity, off } = (rule ?? {}) as { readonly severity?: unknown; readonly off?: unknown };
  return off === true ? 0 : Math.max(0, RANKS.indexOf(severity));
};

function cautionOf(item: PackItem, state: ItemState, before: unknown): Caution | undefined {
  const { path, value } = item;
  if (state === 'same') return undefined;
  if (BELIEVED.includes(path)) return state === 'dropped' ? undefined : 'believed';
  if (path === 'rules') return RANKS.indexOf(value) < RANKS.indexOf(before) ? 'milder' : undefined;
  if (NEEDED.includes(path)) return state === 'dropped' ? 'milder' : undefined;
  if (path !== 'ownRules' || state === 'new') return undefined;
  return state === 'dropped' || strictness(value) < strictness(before) || spelt(before) !== spelt(value)
    ? 'milder'
    : undefined;
}

/** Lists are joined without regard to case. */
const key = ({ path, name }: PackItem): string => `${path} ${name.toLowerCase()}`;

const isOverruled = ({ path, name, value }: PackItem, { origins, closedLists }: ReviewContext): boolean => {
  if (closedLists.includes(path)) return true;
  const entries = path === 'clocks.holidays' ? (value as readonly unknown[]) : [name === '' ? undefined : name];
  return entries.every((entry) => originOf(origins, path, entry).source === 'managed');
};

/** Days of a year are in force when all of them are, whatever else the year has. */
function isInForce(item: PackItem, now: PackItem | undefined): boolean {
  if (!now) return false;
  if (item.path !== 'clocks.holidays') return spelt(item.value) === spelt(now.value);
  const days = new Set((now.value as readonly unknown[]).map(spelt));
  return (item.value as readonly unknown[]).every((day) => days.has(spelt(day)));
}

/** Item by item, what a pack would change in the rules in force, and what of it is gone from the installed version. */
export function reviewPack(values: PackValues, context: ReviewContext): ReviewItem[] {
  const { rules, installed, defaultSeverity } = context;
  const offered = itemsOf(values);
  const now = new Map(itemsOf(rules).map((item) => [key(item), item]));
  const earlier = new Map(itemsOf(installed?.offered ?? {}).map((item) => [key(item), item]));
  const names = new Set(offered.map(key));

  const review = (item: PackItem, state: ItemState, before: unknown): ReviewItem => {
    const caution = cautionOf(item, state, before);
    const known = earlier.get(key(item));
    return {
      ...item,
      state,
      ...(before === undefined ? {} : { before }),
      ...(caution ? { caution } : {}),
      overruled: isOverruled(item, context),
      known: known !== undefined && spelt(known.value) === spelt(item.value),
    };
  };

  const rows = offered.map((item) => {
    const set = now.get(key(item));
    const before = set?.value ?? (item.path === 'rules' ? defaultSeverity(item.name) : undefined);
    const state =
      isInForce(item, set) || spelt(before) === spelt(item.value) ? 'same' : before === undefined ? 'new' : 'changed';
    return review(item, state, before);
  });
  const dropped = itemsOf(installed?.values ?? {})
    .filter((item) => !names.has(key(item)))
    .map((item) => review(item, 'dropped', item.value));
  return [...rows, ...dropped];
}

/**
 * What is accepted before anybody looked: all of a pack by somebody who is trusted, otherwise all but what asks for
 * caution. A newer version keeps what was decided on items that it did not change.
 */
export function firstChoice(items: readonly ReviewItem[], isTrusted: boolean, installed?: InstalledPack): Set<string> {
  const accepted = new Set(itemsOf(installed?.values ?? {}).map(key));
  const isChosen = (item: ReviewItem): boolean => {
    if (item.state === 'dropped') return true;
    if (installed && item.known) return accepted.has(key(item));
    return isTrusted || item.caution === undefined;
  };
  return new Set(items.filter(isChosen).map(({ id }) => id));
}

/** The values to install: what was chosen, and what this version dropped and the person would rather keep. */
export const acceptedItems = (items: readonly ReviewItem[], chosen: ReadonlySet<string>): PackItem[] =>
  items.filter(({ id, state }) => (state === 'dropped' ? !chosen.has(id) : chosen.has(id)));
