import type { Target } from '@/lib/core/cases/clock-settings.ts';

/** In what a time is counted, as one choice; `none`: the clock does not run. */
export const MEASURES = ['workdays', 'hours', 'minutes', 'hoursAll', 'minutesAll', 'daysAll', 'none'] as const;
export type Measure = (typeof MEASURES)[number];

const KINDS: Readonly<Record<Exclude<Measure, 'none'>, Pick<Target, 'unit' | 'allHours'>>> = {
  workdays: { unit: 'workdays', allHours: false },
  hours: { unit: 'hours', allHours: false },
  minutes: { unit: 'minutes', allHours: false },
  hoursAll: { unit: 'hours', allHours: true },
  minutesAll: { unit: 'minutes', allHours: true },
  daysAll: { unit: 'workdays', allHours: true },
};

export const measureOf = (target: Target | undefined): Measure =>
  MEASURES.find(
    (name) => name !== 'none' && target && KINDS[name].unit === target.unit && KINDS[name].allHours === target.allHours,
  ) ?? 'none';

/** The target counted in another way; one of something, where there was no target. */
export const withMeasure = (target: Target | undefined, measure: Measure): Target | undefined =>
  measure === 'none' ? undefined : { amount: target?.amount ?? 1, ...KINDS[measure] };
