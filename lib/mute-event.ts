import type { JournalEventOf } from './core/journal.ts';

/** That a person muted a rule for an account, or shows it again. */
export const muteEvent = (account: string, rule: string, muted: boolean): JournalEventOf<'rules-changed'> => ({
  kind: 'rules-changed',
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  changes: [{ path: `muted.${rule}`, from: muted ? 'default' : 'off', to: muted ? 'off' : 'default', account }],
});
