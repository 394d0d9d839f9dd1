/** Lists whose members several layers add to, by path. Other lists (office hours of a day) are one value. */
export const JOINED_LISTS = [
  'accounts',
  'officialDomains',
  'publicContacts',
  'emergencyNumbers',
  'units',
  'clocks.holidays',
  'ownRules',
  'savedReplies',
  'approvals.rules',
  'approvals.accounts',
  'approvals.approvers',
  'verification.rules',
  'packs.trustedKeys',
] as const;

const JOINED: ReadonlySet<string> = new Set(JOINED_LISTS);

export const isJoined = (path: string): boolean => JOINED.has(path);

/** What makes a member of a list the same in two layers: its id, key or date, or the text itself without regard to case. */
export function entryName(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry).toLowerCase();
  const { id, key, date } = entry as { readonly id?: unknown; readonly key?: unknown; readonly date?: unknown };
  return String(id ?? key ?? date ?? JSON.stringify(entry));
}
