import { downloadFile } from '@/lib/download.ts';

const day = (now: Date) => now.toISOString().slice(0, 10);

/** Blobs may wait on the disk; one string of all would have to fit in memory. */
async function blobs(parts: AsyncIterable<string>): Promise<Blob[]> {
  const chunks: Blob[] = [];
  for await (const part of parts) chunks.push(new Blob([part]));
  return chunks;
}

/** Hands everything over as JSON Lines; `parts` end with a line each. */
export async function downloadArchive(parts: AsyncIterable<string>, now: Date): Promise<void> {
  downloadFile(`tanggap-archive-${day(now)}.jsonl`, new Blob(await blobs(parts), { type: 'application/jsonl' }));
}

/** Hands the record over as a table, or as JSON Lines. */
export async function downloadRecord(form: 'csv' | 'jsonl', parts: AsyncIterable<string>, now: Date): Promise<void> {
  const type = form === 'csv' ? 'text/csv' : 'application/jsonl';
  downloadFile(`tanggap-record-${day(now)}.${form}`, new Blob(await blobs(parts), { type }));
}

/** Hands a signed bundle over; `write` gives its parts and resolves to what stands before them. */
export async function downloadBundle(
  write: (keep: (part: string) => void) => Promise<string>,
  now: Date,
): Promise<void> {
  const chunks: Blob[] = [];
  const header = await write((part) => chunks.push(new Blob([part])));
  const name = `tanggap-record-signed-${day(now)}.jsonl`;
  downloadFile(name, new Blob([header, ...chunks], { type: 'application/jsonl' }));
}

/** Hands over all settings of this machine; `text` is JSON. */
export function downloadSettings(text: string, now: Date): void {
  const name = `tanggap-settings-${now.toISOString().slice(0, 10)}.json`;
  downloadFile(name, new Blob([text], { type: 'application/json' }));
}
