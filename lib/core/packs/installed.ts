import { agencyShape } from '../agency.ts';
import * as z from '../zod.ts';
import { type Pack, type PackValues, packSchema } from './pack.ts';
import { VERSION } from './version.ts';

/** More would be hard to keep in one's head, and each is read whenever a composer opens. */
export const MAX_PACKS = 20;

const values = packSchema.shape.values;

const installedSchema = z.object({
  id: packSchema.shape.id,
  /** As the layers of settings show it (lib/agency-layers.ts). */
  name: z.string().min(1).max(200),
  version: z.string().regex(VERSION),
  /** Who signed it; absent where nobody did. */
  key: agencyShape.packs.shape.trustedKeys.element.optional(),
  /** Came with Tanggap. */
  shipped: z.literal(true).optional(),
  importedAt: z.iso.datetime(),
  /** What was accepted; the layer. */
  values,
  /** What was there to accept. */
  offered: values,
  /** The file as it was, signature and all, to hand on. */
  document: z.record(z.string(), z.unknown()),
});
export type InstalledPack = z.infer<typeof installedSchema>;

export interface ReadPacks {
  /** Strongest first. */
  readonly packs: readonly InstalledPack[];
  /** Stored packs that cannot be read. They stay stored; their good values count still. */
  readonly damaged: number;
}

/** Never throws. */
export function readInstalled(stored: unknown): ReadPacks {
  const entries: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const packs = entries.flatMap((entry) => {
    const parsed = installedSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return { packs, damaged: entries.length - packs.length };
}

interface Taken {
  readonly pack: Pack;
  readonly document: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly accepted: PackValues;
  readonly shipped: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export const installedFrom = ({ pack, document, name, accepted, shipped, at }: Taken): InstalledPack => ({
  id: pack.id,
  name,
  version: pack.version,
  ...(pack.signature ? { key: pack.signature.key } : {}),
  ...(shipped ? { shipped: true } : {}),
  importedAt: at,
  values: accepted,
  offered: pack.values,
  document: { ...document },
});

/** Of stored entries, readable or not: what cannot be read keeps its place through every change. */
type Entries = readonly unknown[];

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;

/** In the place of an earlier version, otherwise as the weakest: what was there before still wins. */
export function withPack(entries: Entries, pack: InstalledPack): unknown[] {
  const isThere = entries.some((entry) => idOf(entry) === pack.id);
  return isThere ? entries.map((entry) => (idOf(entry) === pack.id ? pack : entry)) : [...entries, pack];
}

export const withoutPack = (entries: Entries, id: string): unknown[] => entries.filter((entry) => idOf(entry) !== id);

/** `by`: -1 makes it stronger by one place, 1 weaker. Beyond the ends nothing happens. */
export function withMoved(entries: Entries, id: string, by: -1 | 1): unknown[] {
  const from = entries.findIndex((entry) => idOf(entry) === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= entries.length) return [...entries];
  const moved = [...entries];
  [moved[from], moved[to]] = [entries[to], entries[from]];
  return moved;
}
