import { isJoined } from '../../lib/core/agency/lists.ts';
import { defaultAgencyRules } from '../../lib/core/agency.ts';
import { editorSchema, type JsonSchema, meaningOf, parts } from './schema.ts';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly preset: string;
  readonly meaning: string;
  readonly joined: boolean;
}

const code = (text: string): string => `\`${text}\``;
/** In one cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function limits({ minimum, maximum, maxLength, maxItems }: JsonSchema): string {
  const number = (value: unknown) => Number(value).toLocaleString('en');
  if (minimum !== undefined) return `, ${number(minimum)} to ${number(maximum)}`;
  if (maxLength !== undefined) return `, at most ${number(maxLength)} characters`;
  return maxItems === undefined ? '' : `, at most ${number(maxItems)}`;
}

function typeOf(schema: JsonSchema): string {
  if (Array.isArray(schema['enum'])) return (schema['enum'] as string[]).map(code).join(' ');
  if (schema['const'] !== undefined) return code(String(schema['const']));
  if (schema.items) {
    const { items } = schema;
    const inner = items.properties ? 'entries' : items['enum'] ? typeOf(items) : `${items.type}s`;
    return `list of ${inner}${limits(schema)}`;
  }
  if (typeof schema.additionalProperties === 'object') return 'values by name';
  if (schema.properties) return 'group';
  return `${schema.type}${limits(schema)}`;
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** What holds without any layer; for what is inside a list, what an entry has that does not say it. */
function presetOf(path: string, schema: JsonSchema): string {
  if (path.includes('[]'))
    return 'default' in schema && !isGroup(schema['default']) ? code(JSON.stringify(schema['default'])) : '';
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], defaultAgencyRules());
  if (value === undefined || (isGroup(value) && !Array.isArray(value))) return '';
  return code(JSON.stringify(value));
}

/** Paths that share one description (`clocks.targets.*.unit`) share one row; their defaults, where they differ, are in the file named. */
function rowsOf(schema: JsonSchema, path: string): Row[] {
  const meaning = meaningOf(path);
  const here: Row[] = meaning
    ? [
        {
          name: meaning.name,
          type: typeOf(schema),
          preset: presetOf(path, schema),
          meaning: meaning.text,
          joined: isJoined(path) || typeof schema.additionalProperties === 'object',
        },
      ]
    : [];
  return [...here, ...parts(schema, path).flatMap(([at, part]) => rowsOf(part, at))];
}

function table(rows: readonly Row[]): string {
  const lines = [...new Set(rows.map(({ name }) => name))].map((name) => {
    const same = rows.filter((row) => row.name === name);
    const [first] = same as [Row];
    const presets = new Set(same.map(({ preset }) => preset));
    const preset = presets.size === 1 ? first.preset : 'differs';
    const meaning = first.joined ? `${first.meaning} _Joined._` : first.meaning;
    return `| ${[code(first.name), first.type, preset, meaning].map(cell).join(' | ')} |`;
  });
  return ['| Setting | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

const INTRO = `<!-- Written by scripts/agency-schema.ts from lib/core/agency.ts and docs/schema/meanings.json; a test fails when it is stale. -->

# Settings

Every setting of an agency, by its path. The same names are used by enterprise policy ([deploy.md](deploy.md)), by packs and by what people set in the options. For editors there is a JSON Schema: [schema/agency.schema.json](schema/agency.schema.json).

Policy wins over packs, packs win over what was set on the machine, value by value: a policy that sets \`clocks.zone\` leaves the other clocks to people. Settings marked _Joined_ hold the entries of all layers; each entry is locked by the layer that it comes from. A wrong value is as if it were not there; the options page lists it with its path.

In a path, \`[]\` stands for each entry of a list and \`*\` for any name. Where a default differs from name to name, it is in [clock-defaults.json](../lib/core/cases/clock-defaults.json).`;

/** The text of docs/settings.md. */
export function settingsDoc(): string {
  const { $schema: _, ...settings } = editorSchema().properties ?? {};
  const sections = Object.entries(settings).map(([key, schema]) => `## ${key}\n\n${table(rowsOf(schema, key))}`);
  return `${[INTRO, ...sections].join('\n\n')}\n`;
}
