import { toJSONSchema } from 'zod';
import meanings from '../../docs/schema/meanings.json' with { type: 'json' };
import { JOINED_LISTS } from '../../lib/core/agency/lists.ts';
import { agencySchema } from '../../lib/core/agency.ts';

/** As much of JSON Schema as Zod writes for our settings. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly [keyword: string]: unknown;
}

/** Schemas inside `schema`, each with its place after that of `schema`: `accounts[]`, `rules.*`, `clocks.zone`. */
export function parts(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const { properties = {}, items, additionalProperties: others } = schema;
  return [
    ...Object.entries(properties).map(([key, part]): [string, JsonSchema] => [path ? `${path}.${key}` : key, part]),
    ...(items ? [[`${path}[]`, items] satisfies [string, JsonSchema]] : []),
    ...(typeof others === 'object' ? [[`${path}.*`, others] satisfies [string, JsonSchema]] : []),
  ];
}

const asPattern = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('[]', '\\[\\]').replaceAll('*', '[^.]+')}$`);
const MEANINGS = Object.entries(meanings).map(([name, text]) => ({ name, text, pattern: asPattern(name) }));

/** What is said about the setting at `path`, and under which name; a `*` in a name stands for any one key. */
export const meaningOf = (path: string) =>
  MEANINGS.find(({ name }) => name === path) ?? MEANINGS.find(({ pattern }) => pattern.test(path));

/** Policy alone may close lists, so it is no part of the agency's own schema. */
const onlyManaged: JsonSchema = { type: 'array', items: { type: 'string', enum: [...JOINED_LISTS] } };

function described(schema: JsonSchema, path = ''): JsonSchema {
  const inner = Object.fromEntries(parts(schema, path).map(([at, part]) => [at, described(part, at)]));
  const at = (key: string) => inner[path ? `${path}.${key}` : key] as JsonSchema;
  const description = meaningOf(path)?.text;
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(schema.properties && {
      properties: Object.fromEntries(Object.keys(schema.properties).map((key) => [key, at(key)])),
    }),
    ...(schema.items && { items: inner[`${path}[]`] as JsonSchema }),
    ...(typeof schema.additionalProperties === 'object' && { additionalProperties: inner[`${path}.*`] as JsonSchema }),
  };
}

const GENERATED = 'Written by scripts/agency-schema.ts from lib/core/agency.ts; a test fails when it is stale.';

/** For editors, with every limit: unknown keys are pointed out, so that a typing error shows. */
export function editorSchema(): JsonSchema {
  const { $schema, properties, ...rest } = toJSONSchema(agencySchema, { io: 'input' }) as JsonSchema;
  return {
    $schema,
    $comment: GENERATED,
    title: "An agency's settings of Tanggap",
    ...described({ ...rest, properties: { $schema: { type: 'string' }, ...properties, onlyManaged } }),
    additionalProperties: false,
  };
}

/**
 * Chrome takes part of JSON Schema only, and throws away a whole top-level setting in which one value is wrong. So
 * this names types and nothing else: what is wrong beyond the type reaches our own parser, which drops one entry and
 * says so to people.
 */
function typesOnly(schema: JsonSchema, depth = 0): JsonSchema {
  const { type, description, properties, items, additionalProperties: others } = schema;
  if (type === undefined) throw new Error(`Chrome needs one type in each schema: ${JSON.stringify(schema)}`);
  const inner = (part: JsonSchema) => typesOnly(part, depth + 1);
  return {
    type,
    ...(depth === 1 && description !== undefined && { description }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, inner(part)])),
    }),
    ...(items && { items: inner(items) }),
    ...(typeof others === 'object' && { additionalProperties: inner(others) }),
  };
}

/** For `storage.managed_schema` of the manifest. */
export function policySchema(): JsonSchema {
  const { properties = {} } = editorSchema();
  const { $schema: _, ...settings } = properties;
  return typesOnly({ type: 'object', properties: settings });
}
