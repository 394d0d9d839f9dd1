import papaparse from 'papaparse';
import type { Translator } from '@/lib/i18n.ts';
import type { ReportFigures, ReportPart } from '@/lib/stores/report-source.ts';
import { type PartKind, partName } from './figures.ts';

/** Mark of UTF-8: Excel takes a CSV file without it for the machine's own code page, and garbles names. */
const BOM = '\uFEFF';

/** The figures as CSV (RFC 4180), minutes and counts as plain numbers. A unit named like a formula stays text. */
export function reportCsv(figures: ReportFigures, words: Translator): string {
  const line = (kind: string, name: string, part: Omit<ReportPart, 'key'>) => ({
    part: kind,
    name,
    cases: part.answered.whole,
    answered: part.answered.part,
    measured: part.withinTarget.whole,
    within_target: part.withinTarget.part,
    median_minutes: part.firstResponse.median ?? '',
    p90_minutes: part.firstResponse.p90 ?? '',
    median_working_minutes: part.firstResponse.medianWorking ?? '',
    p90_working_minutes: part.firstResponse.p90Working ?? '',
  });
  const lines = (kind: PartKind, parts: readonly ReportPart[]) =>
    parts.map((part) => line(kind, kind === 'week' ? part.key : partName(kind, part, words), part));
  const rows = [
    line('all', '', figures),
    ...lines('class', figures.byClass),
    ...lines('unit', figures.byUnit),
    ...lines('week', figures.byWeek),
  ];
  return BOM + papaparse.unparse(rows, { escapeFormulae: true });
}
