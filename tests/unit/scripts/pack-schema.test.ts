import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packSchemaText } from '../../../scripts/pack-schema.ts';

const committed = readFileSync(new URL('../../../docs/schema/pack.schema.json', import.meta.url), 'utf8');

it('docs/schema/pack.schema.json is what the schema says now (run npx tsx scripts/pack-schema.ts)', () => {
  expect(JSON.parse(committed)).toEqual(JSON.parse(packSchemaText()));
});

it('names what a pack may set, and nothing else', () => {
  const { properties } = JSON.parse(committed) as {
    properties: { values: { properties: object; additionalProperties: boolean } };
  };
  expect(properties.values.additionalProperties).toBe(false);
  expect(Object.keys(properties.values.properties)).not.toContain('packs');
  expect(Object.keys(properties.values.properties)).toContain('savedReplies');
});
