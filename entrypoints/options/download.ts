import type { Entry } from '@/lib/core/chain.ts';

/** Hands the record over as JSON Lines, one entry per line, oldest first. */
export function downloadRecord(entries: readonly Entry[], now: Date): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  const url = URL.createObjectURL(new Blob(lines, { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `tanggap-record-${now.toISOString().slice(0, 10)}.jsonl`;
  link.click();
  // The browser reads the blob after this turn; a minute is ample and frees the memory of a page left open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
