import { entryName, isJoined } from '../agency/lists.ts';
import { type AgencyRules, parseAgencyRules } from '../agency.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import type { SavedReply } from '../replies/saved-reply.ts';
import { itemsOfPart, keysOfPart, PARTS, type Part, type TransferItem } from './parts.ts';

/** Settings of a machine, its own layer only: what policy sets is no part of them. */
export interface MachineSettings {
  /** The person's layer of the agency's rules, as stored. */
  readonly agency: Readonly<Record<string, unknown>>;
  /** Absent: nothing is stored. */
  readonly items: Readonly<Partial<Record<TransferItem, unknown>>>;
  readonly replies: readonly SavedReply[];
}

/** One value that would be another. */
export interface ValueChange {
  /** Dotted, of a member of a list with the member's name: `officialDomains.kotacontoh.go.id`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** For a person, cut where it is long; absent where there is none, or more in it than a line can say. */
  readonly before?: string;
  readonly after?: string;
}

export interface PartChange {
  readonly part: Part;
  readonly changes: readonly ValueChange[];
}

/** UTF-16 units of a value that are shown. */
const LONGEST = 120;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every((entry) => !isObject(entry)) ? textOf(value.join(', ')) : undefined;
  if (value === undefined || isObject(value)) return undefined;
  const text = String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** What names a member of a list, as it is written; packs have a name of their own. */
function nameOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  return isObject(entry) && typeof entry['name'] === 'string' && !('id' in entry) && !('date' in entry)
    ? entry['name']
    : entryName(entry);
}

/** Every single value by its path. `isList`: members are compared one by one, in any order. */
function flatten(value: unknown, path: string, into: Map<string, unknown>, isList = isJoined(path)): void {
  if (value === undefined || value === null || value === '') return;
  if (isList && Array.isArray(value)) {
    for (const entry of value) into.set(`${path}.${nameOf(entry)}`, entry);
  } else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) flatten(entry, `${path}.${key}`, into);
  } else into.set(path, value);
}

/** What is stored and what is in a file are JSON, which their types cannot say; the order of keys means nothing. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);

function differences(current: ReadonlyMap<string, unknown>, incoming: ReadonlyMap<string, unknown>): ValueChange[] {
  return [...new Set([...current.keys(), ...incoming.keys()])].flatMap((path) => {
    const [old, fresh] = [current.get(path), incoming.get(path)];
    if (sameValue(old, fresh)) return [];
    const [before, after] = [textOf(old), textOf(fresh)];
    return [
      {
        path,
        kind: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed',
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}

function valuesOf(part: Part, { items, replies }: MachineSettings, rules: AgencyRules): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const key of keysOfPart(part)) flatten(rules[key], key, values);
  for (const item of itemsOfPart(part)) flatten(items[item], item, values, true);
  if (part === 'replies') for (const reply of replies) values.set(`savedReplies.${reply.id}`, reply);
  return values;
}

/**
 * What each part of `incoming` would change here, parts without a difference left out. Saved replies that only this
 * machine has stay, so they are no difference.
 */
export function compareSettings(current: MachineSettings, incoming: MachineSettings): PartChange[] {
  const [before, after] = [current, incoming].map(({ agency }) => parseAgencyRules(agency).rules);
  if (!before || !after) return [];
  const theirs = new Set(incoming.replies.map(({ id }) => id));
  const here = { ...current, replies: current.replies.filter(({ id }) => theirs.has(id)) };
  return PARTS.map((part) => ({
    part,
    changes: differences(valuesOf(part, here, before), valuesOf(part, incoming, after)),
  })).filter(({ changes }) => changes.length > 0);
}

/** The settings here after the parts named were taken over; everything else, unknown keys too, stays as it is. */
export function mergeSettings(
  current: MachineSettings,
  incoming: MachineSettings,
  parts: readonly Part[],
): MachineSettings {
  const keys = parts.flatMap(keysOfPart);
  const others = Object.entries(current.agency).filter(([key]) => !keys.some((own) => own === key));
  const taken = Object.entries(incoming.agency).filter(([key]) => keys.some((own) => own === key));
  const items = { ...current.items };
  for (const item of parts.flatMap(itemsOfPart)) {
    delete items[item];
    if (incoming.items[item] !== undefined) items[item] = incoming.items[item];
  }
  const fresh = parts.includes('replies') ? incoming.replies : [];
  const theirs = new Set(fresh.map(({ id }) => id));
  const kept = current.replies.filter(({ id }) => !theirs.has(id));
  return { agency: Object.fromEntries([...others, ...taken]), items, replies: [...kept, ...fresh] };
}
