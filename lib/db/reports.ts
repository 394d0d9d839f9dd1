import type { ReportSource } from '@/lib/stores/report-source.ts';
import type { CaseSettings } from '../core/cases/clock-settings.ts';
import { makeHandover } from '../core/cases/handover.ts';
import { makeReport } from '../core/cases/report.ts';
import { DATABASE, openDatabase } from './database.ts';
import { guarded } from './failure.ts';

export interface ReportsOptions {
  /** The agency's clocks, read anew for each report. */
  readonly settings: () => Promise<CaseSettings>;
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Figures of this machine's cases. All rows are read each time somebody asks: cases that began before a period count in
 * its backlog, and a report is opened a few times a day.
 */
export function createReports({ settings, name = DATABASE, now = Date.now }: ReportsOptions): ReportSource & {
  close(): void;
} {
  const db = openDatabase(name);
  return {
    report: (period) => guarded(async () => makeReport(await db.cases.toArray(), await settings(), period, now())),
    handover: (shift) => guarded(async () => makeHandover(await db.cases.toArray(), shift)),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
