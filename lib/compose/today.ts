/** The calendar date at a moment in an IANA time zone, or in this computer's when none is set: `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: Date): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone && { timeZone }) } as const;
  // This locale writes dates in the order of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', options).format(now);
}

/** The hour of the day there, 0 to 23. */
export function hourIn(timeZone: string, now: Date): number {
  const options = { hour: '2-digit', hourCycle: 'h23', ...(timeZone && { timeZone }) } as const;
  return Number(new Intl.DateTimeFormat('sv-SE', options).format(now));
}
