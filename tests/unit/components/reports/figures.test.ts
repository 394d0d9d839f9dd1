import { expect, test } from 'vitest';
import { inboxWords } from '@/components/inbox/context.tsx';
import { busiestChart, shareChart } from '@/components/reports/charts.ts';
import { length, percent, weekdays } from '@/components/reports/figures.ts';
import { noteOf } from '@/components/reports/handover-note.tsx';
import { reportCsv } from '@/components/reports/report-csv.ts';
import { scorecardWords } from '@/components/reports/scorecard.tsx';
import { NOW } from '@/tests/support/sample-cases.ts';
import { SAMPLE_REPORT, sampleReports } from '@/tests/support/sample-report.ts';

const words = inboxWords('en');

test('nothing to count is a dash, never 0 %', () => {
  expect([percent(undefined, 'en'), percent(0, 'en'), length(undefined, 'en')]).toEqual(['–', '0%', '–']);
});

test('the week starts on Monday', () => {
  expect(weekdays('id')).toEqual(['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min']);
});

test('CSV has plain numbers, a row per part, and no formula', () => {
  const lines = reportCsv(SAMPLE_REPORT, words).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFpart,name,cases,needing_reply,answered,with_target,within_target,median_minutes,p90_minutes,median_working_minutes,p90_working_minutes',
  );
  expect(lines[1]).toBe('all,,360,340,312,312,274,130,1500,110,420');
  expect(lines).toHaveLength(1 + 1 + 3 + 3 + 3);
  expect(lines.find((line) => line.includes('SUM'))).toMatch(/^unit,"?'=SUM/);
});

test('a chart and its table tell the same', () => {
  const { table } = shareChart('class', SAMPLE_REPORT.byClass, words);
  expect(table.rows[1]).toEqual(['Complaint', '90% (180/201)', '83%', '2 hours', '25 hours']);
  const hours = busiestChart(SAMPLE_REPORT.busiest, words).table;
  expect(hours.rows).toHaveLength(24);
  expect(hours.rows[10]?.slice(0, 3)).toEqual(['10', '12', '11']);
});

test.each(['en', 'id'])('the public scorecard (%s) has numbers, nobody, and fits one post', (tag) => {
  const period = '24 November 2026 – 23 December 2026';
  const said = scorecardWords(SAMPLE_REPORT, 'KotaContoh', period, inboxWords(tag));
  expect(said?.picture.figures.map(({ value }) => value)).toHaveLength(3);
  expect(said?.post).toContain('91%');
  expect(said?.post.length).toBeLessThanOrEqual(280);
  expect(said?.alt).toContain('@KotaContoh');
  expect(JSON.stringify(said)).not.toMatch(/undefined|reports\./);
});

test('too few cases make no scorecard: the figure could point at a person', () => {
  const total = { ...SAMPLE_REPORT.total, needing: 9 };
  expect(scorecardWords({ ...SAMPLE_REPORT, total }, 'KotaContoh', 'May', words)).toBeUndefined();
});

test('a hand-over note has counts, times and links, and no citizen', async () => {
  const note = noteOf(await sampleReports().handover({ from: 0, to: 0 }), { words, zone: 'Asia/Jakarta', now: NOW });
  expect(note).toContain('Open and not taken by anyone: 5');
  expect(note).toContain('- 23 Nov, 15.00 WIB · Complaint · Dinas Air · Taken by Rina · https://x.com/i/status/');
  expect(note).toContain('Closed: 1');
  expect(note).not.toContain('siti_contoh');
});
