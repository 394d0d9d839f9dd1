import type { Period } from './clock-settings.ts';

/** Minutes since midnight; an end that is not after its start is on the next day. */
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const endOf = ({ from, to }: Period): number => minutes(to) + (minutes(to) <= minutes(from) ? 24 * 60 : 0);

export const isOvernight = ({ from, to }: Period): boolean => to !== '24:00' && to !== '00:00' && to <= from;

/** The same hours without the time between `rest.from` and `rest.to`, both on the day itself; nothing else changes. */
export function withBreak(periods: readonly Period[], rest: Period): Period[] {
  return periods.flatMap((period) => {
    if (minutes(rest.from) >= endOf(period) || minutes(rest.to) <= minutes(period.from)) return [period];
    return [
      ...(minutes(period.from) < minutes(rest.from) ? [{ from: period.from, to: rest.from }] : []),
      ...(endOf(period) > minutes(rest.to) ? [{ from: rest.to, to: period.to }] : []),
    ];
  });
}

/** Whether any of the hours lie between `rest.from` and `rest.to`. */
export const worksDuring = (periods: readonly Period[], rest: Period): boolean =>
  JSON.stringify(withBreak(periods, rest)) !== JSON.stringify(periods);

const pad = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A next period to start from: office hours on an empty day, else the hour after the last one; undefined when the day is full. */
export function nextPeriod(periods: readonly Period[]): Period | undefined {
  if (periods.length === 0) return { from: '08:00', to: '16:00' };
  const hour = Math.ceil(Math.max(...periods.map(endOf)) / 60) + 1;
  return hour < 24 ? { from: pad(hour), to: pad(hour + 1) } : undefined;
}

/** A typed end of `00:00` is the day's end where the day also starts there, for a period of no length is none. */
export const periodOf = (from: string, to: string): Period => ({
  from,
  to: from === '00:00' && to === '00:00' ? '24:00' : to,
});
