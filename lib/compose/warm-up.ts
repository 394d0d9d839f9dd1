import type { AgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';

/** One sentence per language that has word lists: reading it builds the tables that a first key stroke would wait for. */
const SENTENCES = ['The office is open on Monday at 9 am.', 'Kantor kami buka hari Senin pukul 09.00.'];
/** In ms; a page that is never idle gets it over with. */
const PATIENCE = 1000;

/** Makes the first check as fast as all others, while nobody is typing yet. */
export function warmUp(agency: AgencyRules, signal: AbortSignal): void {
  for (const text of SENTENCES) {
    const handle = requestIdleCallback(() => checkDraft({ text, kind: 'post', media: [] }, agency), {
      timeout: PATIENCE,
    });
    signal.addEventListener('abort', () => cancelIdleCallback(handle));
  }
}
