import type { Breakdown, Figures, Report } from '@/lib/core/cases/report.ts';
import type { ReportSource } from '@/lib/stores/report-source.ts';
import { at, idOf } from './sample-cases.ts';

const MINUTE = 60_000;

const figures = (answered: number, needing: number, withinTarget: number): Figures => ({
  received: needing + 20,
  needing,
  answered,
  answeredShare: answered / needing,
  firstResponse: { count: answered, median: 130 * MINUTE, p90: 1500 * MINUTE },
  firstResponseWorking: { count: answered, median: 110 * MINUTE, p90: 420 * MINUTE },
  withinTarget,
  withTarget: answered,
  withinTargetShare: withinTarget / answered,
});
const part = <Key extends string>(key: Key, ...of: Parameters<typeof figures>): Breakdown<Key> => ({
  key,
  figures: figures(...of),
});

/** Figures of a month, all invented. */
export const SAMPLE_REPORT: Report = {
  from: at(-30 * 1440),
  to: at(0),
  total: figures(312, 340, 274),
  byClass: [part('emergency', 11, 11, 11), part('complaint', 180, 201, 150), part('question', 121, 128, 113)],
  byUnit: [
    part('', 150, 150, 140),
    part('=SUM(A1) Dinas', 90, 100, 70),
    part('Perusahaan Air Minum Kota Contoh', 72, 90, 64),
  ],
  byWeek: [part('2026-11-02', 80, 90, 60), part('2026-11-09', 110, 120, 100), part('2026-11-16', 122, 130, 114)],
  backlog: Array.from({ length: 30 }, (_, index) => ({
    date: at((index - 29) * 1440).slice(0, 10),
    waiting: 18 + Math.round(9 * Math.sin(index / 4)),
  })),
  busiest: Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => (hour < 6 || day > 4 ? 0 : Math.max(0, 12 - Math.abs(hour - 10 - day)))),
  ),
};

export const sampleReports = (report = SAMPLE_REPORT): ReportSource => ({
  report: async () => report,
  handover: async () => ({
    from: at(-480),
    to: at(0),
    received: 23,
    answered: 19,
    open: 14,
    unclaimed: 5,
    overdue: [{ id: idOf(1), class: 'emergency', priority: 'urgent', dueAt: at(-25) }],
    dueNext: [{ id: idOf(3), class: 'complaint', priority: 'high', dueAt: at(300), owner: 'Rina', unit: 'Dinas Air' }],
    waitingUnit: [],
    waitingCitizen: [],
    dataExposed: [],
    closed: [{ id: idOf(9), class: 'spam', priority: 'low' }],
  }),
});
