import type { Entry } from '@/lib/core/chain.ts';
import { downloadFile } from '@/lib/download.ts';

/** Hands the record over as JSON Lines, one entry per line, oldest first. */
export function downloadRecord(entries: readonly Entry[], now: Date): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  const name = `tanggap-record-${now.toISOString().slice(0, 10)}.jsonl`;
  downloadFile(name, new Blob(lines, { type: 'application/jsonl' }));
}
