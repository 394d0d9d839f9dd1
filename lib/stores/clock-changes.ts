import type { AgencyRules } from '@/lib/core/agency.ts';
import type { ClockSettings, Holiday, Period, Target, Weekday } from '@/lib/core/cases/clock-settings.ts';
import type { CaseClass } from '@/lib/core/cases/terms.ts';

export const CLOCKS = ['firstResponse', 'nextResponse', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

/** One thing a person changed in the agency's clocks. */
export type ClockChange =
  | {
      readonly kind: 'target';
      readonly class: CaseClass;
      readonly clock: Clock;
      /** Undefined: the clock does not run. */
      readonly value: Target | undefined;
    }
  /** All periods of each day named. */
  | { readonly kind: 'officeHours'; readonly days: Readonly<Partial<Record<Weekday, readonly Period[]>>> }
  | { readonly kind: 'clockZone'; readonly value: string }
  | { readonly kind: 'waitingCitizenDays' | 'quietDays'; readonly value: number }
  | { readonly kind: 'warnPercents'; readonly value: readonly number[] }
  /** Both at once, for a day that was moved or renamed. */
  | { readonly kind: 'holidays'; readonly remove: readonly Holiday[]; readonly add: readonly Holiday[] };

const isSame = (a: Holiday) => (b: Holiday) => a.date === b.date && a.name === b.name && a.kind === b.kind;
/** By date. */
export const inOrder = (a: Holiday, b: Holiday): number => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1);

function withHolidays(list: readonly Holiday[], remove: readonly Holiday[], add: readonly Holiday[]): Holiday[] {
  const kept = list.filter((day) => !remove.some(isSame(day)));
  return [...kept, ...add.filter((day) => !kept.some(isSame(day)))].sort(inOrder);
}

export function applyClockChange(clocks: ClockSettings, change: ClockChange): ClockSettings {
  switch (change.kind) {
    case 'target': {
      const { [change.clock]: _, ...others } = clocks.targets[change.class];
      const targets = change.value ? { ...others, [change.clock]: change.value } : others;
      return { ...clocks, targets: { ...clocks.targets, [change.class]: targets } };
    }
    case 'officeHours':
      return { ...clocks, officeHours: { ...clocks.officeHours, ...change.days } as ClockSettings['officeHours'] };
    case 'clockZone':
      return { ...clocks, zone: change.value };
    case 'waitingCitizenDays':
    case 'quietDays':
      return { ...clocks, [change.kind]: change.value };
    case 'warnPercents':
      return { ...clocks, warnPercents: [...change.value] };
    case 'holidays':
      return { ...clocks, holidays: withHolidays(clocks.holidays, change.remove, change.add) };
  }
}

/** The change that takes `change` back, given the settings it was made on. */
export function invertClockChange({ clocks }: AgencyRules, change: ClockChange): ClockChange {
  switch (change.kind) {
    case 'target':
      return { ...change, value: clocks.targets[change.class][change.clock] };
    case 'officeHours': {
      const days = Object.keys(change.days) as Weekday[];
      return { ...change, days: Object.fromEntries(days.map((day) => [day, clocks.officeHours[day]])) };
    }
    case 'clockZone':
      return { ...change, value: clocks.zone };
    case 'waitingCitizenDays':
    case 'quietDays':
      return { ...change, value: clocks[change.kind] };
    case 'warnPercents':
      return { ...change, value: clocks.warnPercents };
    case 'holidays': {
      const had = (day: Holiday) => clocks.holidays.some(isSame(day));
      return { kind: 'holidays', remove: change.add.filter((day) => !had(day)), add: change.remove.filter(had) };
    }
  }
}
