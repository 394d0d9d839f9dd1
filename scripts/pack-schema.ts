import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod';
import { packSchema } from '../lib/core/packs/pack.ts';

const TARGET = fileURLToPath(new URL('../docs/schema/pack.schema.json', import.meta.url));

/**
 * The text of docs/schema/pack.schema.json, for editors. It knows shapes and lengths; what a schema cannot say (text
 * without markup, patterns that RE2 takes, the signature) is checked when a pack is taken in.
 */
export function packSchemaText(): string {
  const schema = toJSONSchema(packSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Unknown names are refused (docs/packs.md).
      if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties = false;
    },
  });
  return `${JSON.stringify({ ...schema, title: 'A pack of settings for Tanggap' }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, packSchemaText());
}
