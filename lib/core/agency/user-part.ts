import { type AgencyRules, agencyShape } from '../agency.ts';
import * as z from '../zod.ts';
import { entryName, isJoined } from './lists.ts';
import { isLocked, type Origins } from './resolve.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What of `value` (at `path` of the rules in force) belongs into the person's own layer: everything that policy and
 * packs do not set. Under a value that they do set, `kept` (what the person had there before) stays as it is, so that
 * it comes back when the policy goes.
 */
function ownPart(schema: z.ZodType, path: string, value: unknown, kept: unknown, origins: Origins): unknown {
  const locked = (at: string) => isLocked(origins[at] ?? { source: 'default' });
  if (schema instanceof z.ZodObject && isObject(value)) {
    const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
    const entries = Object.entries(shape).map(([key, inner]): [string, unknown] => [
      key,
      ownPart(inner, `${path}.${key}`, value[key], isObject(kept) ? kept[key] : undefined, origins),
    ]);
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
  }
  if (isJoined(path) && Array.isArray(value)) {
    const isSet = (entry: unknown) => locked(`${path}.${entryName(entry)}`);
    return [...(Array.isArray(kept) ? kept.filter(isSet) : []), ...value.filter((entry) => !isSet(entry))];
  }
  if (schema instanceof z.ZodRecord && isObject(value)) {
    const isSet = ([key]: [string, unknown]) => locked(`${path}.${key}`);
    const before = isObject(kept) ? Object.entries(kept).filter(isSet) : [];
    return Object.fromEntries([...before, ...Object.entries(value).filter((entry) => !isSet(entry))]);
  }
  return locked(path) ? kept : value;
}

/** The person's own layer at one key of the rules, after the rules in force became `rules`. `kept`: the layer before. */
export const userPart = <Key extends keyof AgencyRules>(
  key: Key,
  rules: AgencyRules,
  kept: unknown,
  origins: Origins,
): unknown => ownPart(agencyShape[key], key, rules[key], kept, origins);
