import papaparse from 'papaparse';
import type { Breakdown, Figures, Report } from '@/lib/core/cases/report.ts';
import type { Translator } from '@/lib/i18n.ts';
import { type PartKind, partName } from './figures.ts';

/** Mark of UTF-8: Excel takes a CSV file without it for the machine's own code page, and garbles names. */
const BOM = '\uFEFF';

/** Whole minutes, for a spreadsheet; empty where nothing was answered. */
const minutes = (ms: number | undefined): number | string => (ms === undefined ? '' : Math.round(ms / 60_000));

/** The figures as CSV (RFC 4180), minutes and counts as plain numbers. A unit named like a formula stays text. */
export function reportCsv(report: Report, words: Translator): string {
  const line = (kind: string, name: string, figures: Figures) => ({
    part: kind,
    name,
    cases: figures.received,
    needing_reply: figures.needing,
    answered: figures.answered,
    with_target: figures.withTarget,
    within_target: figures.withinTarget,
    median_minutes: minutes(figures.firstResponse.median),
    p90_minutes: minutes(figures.firstResponse.p90),
    median_working_minutes: minutes(figures.firstResponseWorking.median),
    p90_working_minutes: minutes(figures.firstResponseWorking.p90),
  });
  const lines = (kind: PartKind, parts: readonly Breakdown[]) =>
    parts.map((part) => line(kind, kind === 'week' ? part.key : partName(kind, part, words), part.figures));
  const rows = [
    line('all', '', report.total),
    ...lines('class', report.byClass),
    ...lines('unit', report.byUnit),
    ...lines('week', report.byWeek),
  ];
  return BOM + papaparse.unparse(rows, { escapeFormulae: true });
}
