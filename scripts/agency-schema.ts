import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deployFiles } from './settings/deploy.ts';
import { editorSchema, policySchema } from './settings/schema.ts';
import { settingsDoc } from './settings/table.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What is made from the schema of the settings, by its path in the repository. */
export const settingsFiles = (): Readonly<Record<string, string>> => ({
  'public/managed_schema.json': `${JSON.stringify(policySchema())}\n`,
  'docs/schema/agency.schema.json': json(editorSchema()),
  'docs/settings.md': settingsDoc(),
  ...deployFiles(),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(settingsFiles())) {
    const target = fileURLToPath(new URL(`../${path}`, import.meta.url));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
