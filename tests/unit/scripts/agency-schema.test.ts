import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import example from '../../../docs/deploy/settings.json' with { type: 'json' };
import meanings from '../../../docs/schema/meanings.json' with { type: 'json' };
import { resolveAgency } from '../../../lib/core/agency/resolve.ts';
import { agencyShape } from '../../../lib/core/agency.ts';
import { settingsFiles } from '../../../scripts/agency-schema.ts';
import { editorSchema, type JsonSchema, meaningOf, parts, policySchema } from '../../../scripts/settings/schema.ts';

const everyPart = (schema: JsonSchema, path = ''): [string, JsonSchema][] =>
  parts(schema, path).flatMap(([at, part]) => [[at, part], ...everyPart(part, at)]);

test.each(Object.entries(settingsFiles()))('%s is what the schema says now (run npm run generate)', (path, text) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

it('the ready policy files set nothing wrongly', () => {
  const { rules, problems, closedLists } = resolveAgency([{ source: 'managed', values: example }]);
  expect(problems).toEqual([]);
  expect(rules).toMatchObject({ name: 'Kota Contoh', clocks: { zone: 'Asia/Jakarta' } });
  expect(closedLists).toEqual(['officialDomains']);
});

describe('meanings', () => {
  const paths = everyPart(editorSchema())
    .map(([path]) => path)
    .filter((path) => path !== '$schema');

  it('there is one for every setting', () => {
    // An entry of a list is told with its list.
    expect(paths.filter((path) => !path.endsWith('[]') && !meaningOf(path))).toEqual([]);
  });

  it('there is none for what is no setting', () => {
    const used = new Set(paths.map((path) => meaningOf(path)?.name));
    expect(Object.keys(meanings).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the schema for enterprise policy', () => {
  const schema = policySchema();

  it('has every setting, and the lists that policy may close', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([...Object.keys(agencyShape), 'onlyManaged']);
  });

  it('uses only what Chrome takes, and at the top no additionalProperties', () => {
    const taken = ['type', 'description', 'properties', 'items', 'additionalProperties'];
    const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
    expect(Object.keys(schema)).toEqual(['type', 'properties']);
    for (const [path, part] of everyPart(schema)) {
      expect(
        Object.keys(part).filter((keyword) => !taken.includes(keyword)),
        path,
      ).toEqual([]);
      expect(types, path).toContain(part.type);
      if (part.type === 'array') expect(part.items, path).toBeDefined();
    }
  });
});
