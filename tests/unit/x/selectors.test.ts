import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SELECTORS } from '@/lib/x/selectors.ts';

describe('selector registry', () => {
  it('is the only place that names X test ids', () => {
    const found = execFileSync(
      'git',
      ['grep', '-l', '--untracked', 'data-testid', '--', 'lib', 'components', 'entrypoints'],
      {
        encoding: 'utf8',
      },
    );
    expect(found.trim().split('\n')).toEqual(['lib/x/selectors.ts']);
  });

  it.each(Object.entries(SELECTORS))('%s says when it was seen and why it is so', (_key, { any, seen, why }) => {
    expect(seen).toMatch(/^20\d\d(-\d\d)?$/);
    expect(why.length).toBeGreaterThan(10);
    for (const selector of any) expect(selector).not.toMatch(/\.css-|\br-\w{6}/);
  });
});
