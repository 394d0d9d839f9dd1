import type { Entry } from '@/lib/core/chain.ts';
import { downloadFile } from '@/lib/download.ts';

/** Hands the record over as JSON Lines, one entry per line, oldest first. */
export function downloadRecord(entries: readonly Entry[], now: Date): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  const name = `tanggap-record-${now.toISOString().slice(0, 10)}.jsonl`;
  downloadFile(name, new Blob(lines, { type: 'application/jsonl' }));
}

/** Hands everything over as JSON Lines; `parts` end with a line each. */
export async function downloadArchive(parts: AsyncIterable<string>, now: Date): Promise<void> {
  const chunks: Blob[] = [];
  // Blobs may wait on the disk; one string of all would have to fit in memory.
  for await (const part of parts) chunks.push(new Blob([part]));
  const name = `tanggap-archive-${now.toISOString().slice(0, 10)}.jsonl`;
  downloadFile(name, new Blob(chunks, { type: 'application/jsonl' }));
}

/** Hands over all settings of this machine; `text` is JSON. */
export function downloadSettings(text: string, now: Date): void {
  const name = `tanggap-settings-${now.toISOString().slice(0, 10)}.json`;
  downloadFile(name, new Blob([text], { type: 'application/json' }));
}
