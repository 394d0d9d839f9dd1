import type { Handover } from '@/lib/core/cases/handover.ts';
import type { Report, ReportPeriod } from '@/lib/core/cases/report.ts';

/** Where reports come from; promises reject as those of InboxSource. */
export interface ReportSource {
  report(period: ReportPeriod): Promise<Report>;
  /** The note for the next shift; `to` is the moment of handing over. */
  handover(shift: ReportPeriod): Promise<Handover>;
}
