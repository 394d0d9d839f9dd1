import { countPast } from '@/lib/core/bench/past.ts';
import { runChecks } from '@/lib/core/check.ts';
import { openJournal } from '@/lib/db/journal.ts';
import { downloadFile } from '@/lib/download.ts';
import { createBenchStore } from '@/lib/stores/bench.ts';

/** Tables and the writing of them are loaded when they are first needed. */
const files = () => import('@/lib/bench/files.ts');

/** The bench of this page. Posts on it stay in memory, and go with the page. */
export const openBench = () =>
  createBenchStore({
    check: runChecks,
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    past: async () => countPast((await openJournal().list()).map(({ event }) => event)),
    readFile: async (file) => (await files()).readPostTable(file),
    async save(posts, off, titleOf) {
      const csv = (await files()).exportBench(posts, off, titleOf);
      const day = new Date().toISOString().slice(0, 10);
      downloadFile(`tanggap-bench-${day}.csv`, new Blob([csv], { type: 'text/csv' }));
    },
  });
