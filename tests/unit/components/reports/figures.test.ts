import { expect, test } from 'vitest';
import { inboxWords } from '@/components/inbox/context.tsx';
import { busiestChart, shareChart } from '@/components/reports/charts.ts';
import { length, percent, weekdays } from '@/components/reports/figures.ts';
import { reportCsv } from '@/components/reports/report-csv.ts';
import { SAMPLE_FIGURES } from '@/tests/support/sample-report.ts';

const words = inboxWords('en');

test('nothing to count is a dash, never 0 %', () => {
  expect([percent({ part: 0, whole: 0 }, 'en'), percent({ part: 0, whole: 3 }, 'en'), length(undefined, 'en')]).toEqual(
    ['–', '0%', '–'],
  );
});

test('the week starts on Monday', () => {
  expect(weekdays('id')).toEqual(['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min']);
});

test('CSV has plain numbers, a row per part, and no formula', () => {
  const lines = reportCsv(SAMPLE_FIGURES, words).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFpart,name,cases,answered,measured,within_target,median_minutes,p90_minutes,median_working_minutes,p90_working_minutes',
  );
  expect(lines[1]).toBe('all,,340,312,312,274,130,1500,110,420');
  expect(lines).toHaveLength(1 + 1 + 3 + 3 + 3);
  expect(lines.find((line) => line.includes('SUM'))).toMatch(/^unit,"?'=SUM/);
});

test('a chart and its table tell the same', () => {
  const { table } = shareChart('class', SAMPLE_FIGURES.byClass, words);
  expect(table.rows[1]).toEqual(['Complaint', '90% (180/201)', '83%', '2 hours', '25 hours']);
  const hours = busiestChart(SAMPLE_FIGURES.busiest, words).table;
  expect(hours.rows).toHaveLength(24);
  expect(hours.rows[10]?.slice(0, 3)).toEqual(['10', '12', '11']);
});
