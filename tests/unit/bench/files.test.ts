import { describe, expect, it } from 'vitest';
import { exportBench, readPostTable } from '@/lib/bench/files.ts';
import type { BenchPost } from '@/lib/core/bench/bench.ts';
import { runChecks } from '@/lib/core/check.ts';
import { compileOwnRules } from '@/lib/core/own-rules/compile.ts';
import { agencyWith, ownRule } from '../../support/own-rules.ts';

describe('a file of posts', () => {
  it('is read with its columns, whatever stands between the cells', async () => {
    const table = await readPostTable(new Blob(['\uFEFFid;text\r\n1;"Two\nlines"\r\n\r\n2;Open']));
    expect(table).toEqual({
      columns: ['id', 'text'],
      rows: [
        ['1', 'Two\nlines'],
        ['2', 'Open'],
      ],
    });
  });

  it('that is none, is empty or too large is refused with the reason', async () => {
    expect(await readPostTable(new Blob(['PK\u0003\u0004\0\0']))).toEqual({ problem: 'unreadable' });
    expect(await readPostTable(new Blob(['text\n']))).toEqual({ problem: 'empty' });
    expect(await readPostTable({ size: 60e6 } as Blob)).toEqual({ problem: 'tooLarge', size: 50 });
  });
});

it('the result as a table: a row for each finding, no cell run as a formula', () => {
  const agency = agencyWith(ownRule({ severity: 'block' }));
  const posts = ['=We guarantee it', 'Open.'].map(
    (text): BenchPost => ({
      text,
      ...runChecks({ text, kind: 'post', media: [] }, agency, compileOwnRules(agency.ownRules)),
    }),
  );
  expect(exportBench(posts, new Set(), () => 'Sample, rule').split('\r\n')).toEqual([
    '\uFEFFpost,text,held,rule,title,severity,outcome',
    `1,'=We guarantee it,yes,agency/sample,"Sample, rule",block,violation`,
    '2,Open.,no,,,,',
    '',
  ]);
});
