import type { RuleChange } from '@/lib/core/journal.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';
import { openReplyLibrary } from '@/lib/db/replies.ts';
import { downloadFile } from '@/lib/download.ts';
import { readPackFile } from '@/lib/packs/pack-file.ts';
import { openKey, sealKey } from '@/lib/packs/sealed-key.ts';
import { openSigningKey } from '@/lib/packs/signing-key.ts';
import { readPackEntries, updatePackEntries } from '@/lib/packs/stored-packs.ts';
import { readAgency, updateAgency, watchAgency } from '@/lib/settings.ts';
import { createPacksStore } from '@/lib/stores/packs.ts';

/** Packs on this page. */
export const openPacksStore = (recordChange: (changes: RuleChange[]) => Promise<void>) => {
  const severities = new Map<string, 'off' | (typeof ALL_RULES)[number]['severity']>(
    ALL_RULES.map(({ id, severity, offByDefault }) => [id, offByDefault ? 'off' : severity]),
  );
  return createPacksStore({
    readAgency,
    watchAgency,
    updateAgency,
    readPackEntries,
    updatePackEntries,
    readPackFile,
    // Most visits need none of them.
    loadShipped: async () => (await import('@/lib/core/packs/shipped/shipped.ts')).shippedPacks(),
    listReplies: openReplyLibrary().list,
    key: { ...openSigningKey(), seal: sealKey, open: openKey },
    download: (name, text) => downloadFile(name, new Blob([text], { type: 'application/json' })),
    recordChange,
    defaultSeverity: (ruleId) => severities.get(ruleId),
    now: () => new Date(),
  });
};
