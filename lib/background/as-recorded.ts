import { defaultAgencyRules } from '@/lib/core/agency.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { readAgency, readStaffName } from '@/lib/settings.ts';

/**
 * An event of a draft as the journal may keep it: under the name that the person at this machine has given in the
 * settings, whatever the sender said, and with personal data masked in a typed reason. Other events stay as they are.
 */
export async function asRecorded(event: JournalEvent): Promise<JournalEvent> {
  if (event.kind !== 'draft-held' && event.kind !== 'draft-overridden' && event.kind !== 'draft-published')
    return event;
  const { by: _, ...said } = event;
  // Settings that cannot be read must not keep a record from being made.
  const by = await readStaffName().catch(() => '');
  const named = { ...said, ...(by && { by }) } as typeof event;
  if (named.kind !== 'draft-overridden' || named.reason.text === undefined) return named;
  const agency = await readAgency().then(({ rules }) => rules, defaultAgencyRules);
  return { ...named, reason: { ...named.reason, text: maskPersonal(named.reason.text, agency).text } };
}
