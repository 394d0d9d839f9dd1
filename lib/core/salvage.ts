import * as z from './zod.ts';

export interface Problem {
  /** Dotted path of the value that was replaced, e.g. `officialDomains.2`. */
  readonly path: string;
  readonly message: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const messageOf = (error: z.ZodError): string => error.issues[0]?.message ?? 'invalid';

/** Keeps the good members of a list or record and names the others. */
function goodEntries(schema: z.ZodType, entries: readonly [string, unknown][], path: string, problems: Problem[]) {
  return entries.flatMap(([key, entry]): [string, unknown][] => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return [[key, parsed.data]];
    problems.push({ path: `${path}.${key}`, message: messageOf(parsed.error) });
    return [];
  });
}

/**
 * Reads `value` by `schema` and never throws: what is wrong in an object falls back key by key to `fallback`, lists and
 * records lose their wrong entries, anything else falls back as a whole. Every replacement is added to `problems`;
 * a key that is merely absent is none.
 */
function salvage(schema: z.ZodType, value: unknown, fallback: unknown, path: string, problems: Problem[]): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const entries = value.map((entry, index): [string, unknown] => [String(index), entry]);
    return goodEntries(schema.element as z.ZodType, entries, path, problems).map(([, entry]) => entry);
  }
  if (schema instanceof z.ZodRecord && isObject(value)) {
    const keys = schema.keyType as z.ZodType;
    const isKnown = ([name]: [string, unknown]) => keys.safeParse(name).success;
    const entries = Object.entries(value);
    for (const [name] of entries.filter((entry) => !isKnown(entry))) {
      problems.push({ path: `${path}.${name}`, message: 'unknown name' });
    }
    return Object.fromEntries(goodEntries(schema.valueType as z.ZodType, entries.filter(isKnown), path, problems));
  }
  if (schema instanceof z.ZodObject && isObject(value))
    return salvageKeys(schema.shape, value, fallback, path, problems);
  problems.push({ path, message: messageOf(parsed.error) });
  return fallback;
}

/** As `salvage`, for an object given by the schemas of its keys; the result has the fallback's keys and those read. */
export function salvageKeys(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Record<string, unknown>,
  fallback: unknown,
  path: string,
  problems: Problem[],
): Record<string, unknown> {
  const values: Record<string, unknown> = isObject(fallback) ? { ...fallback } : {};
  for (const [key, schema] of Object.entries(shape)) {
    const entry = Object.hasOwn(value, key) ? value[key] : undefined;
    if (entry === undefined) continue;
    const read = salvage(schema, entry, values[key], path === '' ? key : `${path}.${key}`, problems);
    if (read !== undefined) values[key] = read;
  }
  return values;
}
