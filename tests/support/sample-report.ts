import type { ReportFigures, ReportPart, ReportSource } from '@/lib/stores/report-source.ts';
import { at, idOf } from './sample-cases.ts';

const part = <Key extends string>(key: Key, answered: number, whole: number, within: number) =>
  ({
    key,
    answered: { part: answered, whole },
    withinTarget: { part: within, whole: answered },
    firstResponse: { median: 130, p90: 1500, medianWorking: 110, p90Working: 420 },
  }) satisfies ReportPart;

const { key: _, ...all } = part('all', 312, 340, 274);

export const SAMPLE_FIGURES: ReportFigures = {
  ...all,
  byClass: [part('emergency', 11, 11, 11), part('complaint', 180, 201, 150), part('question', 121, 128, 113)],
  byUnit: [
    part('', 150, 150, 140),
    part('=SUM(A1) Dinas', 90, 100, 70),
    part('Perusahaan Air Minum Kota Contoh', 72, 90, 64),
  ],
  byWeek: [part('2026-11-02', 80, 90, 60), part('2026-11-09', 110, 120, 100), part('2026-11-16', 122, 130, 114)],
  backlog: Array.from({ length: 30 }, (_, index) => ({
    day: at((index - 29) * 1440).slice(0, 10),
    open: 18 + Math.round(9 * Math.sin(index / 4)),
  })),
  busiest: Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => (hour < 6 || day > 4 ? 0 : Math.max(0, 12 - Math.abs(hour - 10 - day)))),
  ),
};

export const sampleReports = (figures = SAMPLE_FIGURES): ReportSource => ({
  figures: async () => figures,
  handover: async () => ({
    open: 14,
    late: 2,
    waiting: 3,
    closed: 21,
    next: [
      { id: idOf(1), author: 'siti_contoh', class: 'emergency', dueAt: at(-25) },
      { id: idOf(3), author: 'ana_example', class: 'complaint', dueAt: at(300), owner: 'Rina' },
    ],
  }),
});
