import { agencyShape } from '../agency.ts';
import { parseSavedReplies } from '../replies/saved-reply.ts';
import { type Problem, salvageKeys } from '../salvage.ts';
import * as z from '../zod.ts';
import type { MachineSettings } from './compare.ts';
import { TRANSFER_ITEMS, type TransferItem } from './parts.ts';

/** The file's own version; items in it have theirs. */
export const TRANSFER_VERSION = 1;
/** UTF-16 units; far more than thousands of replies need. */
export const LARGEST_TRANSFER = 20_000_000;

const item = z.object({ version: z.number().int().min(1).max(1000), value: z.unknown() });
const fileSchema = z.object({
  tanggap: z.literal('settings'),
  version: z.number().int().min(1),
  exportedAt: z.iso.datetime(),
  items: z.record(z.string(), item),
  savedReplies: z.unknown(),
});
export type TransferFile = z.infer<typeof fileSchema>;

/** `large`: not read at all · `json`: damaged or no JSON · `kind`: not of settings · `newer`: by a later Tanggap. */
export type TransferRefusal = 'large' | 'json' | 'kind' | 'newer';

/** Levels of nesting; settings have ten. */
const DEEPEST = 40;
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null
    ? levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
    : false;

/** The file itself, its values not yet looked at. Never throws. */
export function readTransfer(text: string): { file: TransferFile } | { refused: TransferRefusal } {
  if (text.length > LARGEST_TRANSFER) return { refused: 'large' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: 'json' };
  }
  const parsed = isDeeper(json, DEEPEST) ? undefined : fileSchema.safeParse(json);
  if (!parsed?.success) return { refused: 'kind' };
  return parsed.data.version > TRANSFER_VERSION ? { refused: 'newer' } : { file: parsed.data };
}

/** Kept as they are: what a pack says is parsed whenever it is read. */
const packs = z.array(z.record(z.string(), z.unknown()));

/** The values of a file, each brought to today's version, as far as they are right; what is wrong, by path. Never throws. */
export function parseTransfer(
  values: Readonly<Record<string, unknown>>,
  savedReplies: unknown,
  schemas: Readonly<Record<Exclude<TransferItem, 'packs'>, z.ZodType>>,
): { settings: MachineSettings; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { agency, ...others } = values;
  const layer: Record<string, unknown> = {};
  if (typeof agency === 'object' && agency !== null && !Array.isArray(agency)) {
    for (const key of Object.keys(agency)) {
      if (!Object.hasOwn(agencyShape, key)) problems.push({ path: `agency.${key}`, message: 'unknown name' });
    }
    const found: Problem[] = [];
    Object.assign(layer, salvageKeys(agencyShape, agency as Record<string, unknown>, {}, '', found));
    problems.push(...found.map(({ path, message }) => ({ path: `agency.${path}`, message })));
  } else if (agency !== undefined && agency !== null) problems.push({ path: 'agency', message: 'expected an object' });

  const items: Partial<Record<TransferItem, unknown>> = {};
  for (const [name, value] of Object.entries(others)) {
    const known = TRANSFER_ITEMS.find((each) => each === name);
    if (!known) problems.push({ path: name, message: 'unknown name' });
    else if (value !== undefined && value !== null) {
      const shape = { [known]: known === 'packs' ? packs : schemas[known] };
      Object.assign(items, salvageKeys(shape, { [known]: value }, {}, '', problems));
    }
  }
  const read = parseSavedReplies(savedReplies ?? []);
  problems.push(
    ...read.problems.map(({ row, path, message }) => ({
      path: ['savedReplies', row, path].filter((step) => step !== '').join('.'),
      message,
    })),
  );
  return { settings: { agency: layer, items, replies: read.replies }, problems };
}
