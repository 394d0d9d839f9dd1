import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesDoc } from '../../../scripts/rules-doc.ts';

it('docs/rules.md is what the rules say now (run npx tsx scripts/rules-doc.ts)', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesDoc());
});
