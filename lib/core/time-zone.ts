/** Each names the zones of its own region; elsewhere it answers "GMT+7". */
const LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'en-SG', 'id-ID'];
const OFFSET = /^(?:GMT|UTC)[+-]/;
const known = new Map<string, string>();

function nameAt(timeZone: string, instant: Date): string {
  let name = '';
  for (const locale of LOCALES) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
    const found = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (found && !OFFSET.test(found)) return found;
    name ||= found;
  }
  return name.replace(/^GMT/, 'UTC');
}

/**
 * Short name of the zone at that hour of that local day: WIB, BST, EDT, or UTC+7 where it has none. Without a known
 * day only zones without summer time have a name.
 */
export function zoneName(timeZone: string, day: Date, hour: number, isDayKnown: boolean): string | undefined {
  const key = `${timeZone} ${day.getTime()} ${hour} ${isDayKnown}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached || undefined;
  const instant = new Date(day.getTime() + hour * 3_600_000);
  let name = nameAt(timeZone, instant);
  if (!isDayKnown && nameAt(timeZone, new Date(instant.getTime() + 182 * 86_400_000)) !== name) name = '';
  if (known.size > 200) known.clear();
  known.set(key, name);
  return name || undefined;
}
