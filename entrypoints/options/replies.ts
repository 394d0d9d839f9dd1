import { todayIn } from '@/lib/compose/today.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import { exportJson } from '@/lib/core/replies/exchange.ts';
import type { ReplyLibrary } from '@/lib/db/replies.ts';
import { downloadFile } from '@/lib/download.ts';
import { readReplyFile } from '@/lib/replies/file.ts';
import { createReplyLibraryStore } from '@/lib/stores/reply-library.ts';
import type { ReplyTools } from '@/lib/stores/reply-library-state.ts';

/** The library's store on this page. */
export const openLibraryStore = (library: ReplyLibrary, recordChange: (changes: RuleChange[]) => Promise<void>) =>
  createReplyLibraryStore({ ...library, readFile: readReplyFile, recordChange });

const MIME = { csv: 'text/csv', json: 'application/json' } as const;

/** Tables, samples and rules are loaded when they are first needed. */
export const replyTools: ReplyTools = {
  async download(format, replies) {
    const text = format === 'csv' ? (await import('@/lib/replies/csv.ts')).exportCsv(replies) : exportJson(replies);
    const day = new Date().toISOString().slice(0, 10);
    downloadFile(`tanggap-replies-${day}.${format}`, new Blob([text], { type: MIME[format] }));
  },
  starter: async () => (await import('@/lib/core/replies/starter/starter.ts')).starterReplies(),
  check: async (draft, agency) => (await import('@/lib/core/check.ts')).runChecks(draft, agency),
  today: (timeZone) => todayIn(timeZone, new Date()),
};
