import { MAX_BYTES } from '../core/packs/faults.ts';
import { type ParsedPack, parsePack } from '../core/packs/parse-pack.ts';

/** Reads a pack from a file. Never rejects: what cannot be read is a fault. */
export async function readPackFile(file: Blob): Promise<ParsedPack> {
  // Not even read: it may be a film.
  if (file.size > MAX_BYTES) {
    return { faults: [{ path: '', code: 'too-large', message: `larger than ${MAX_BYTES} bytes` }] };
  }
  try {
    return parsePack(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (error) {
    return { faults: [{ path: '', code: 'unreadable', message: String(error) }] };
  }
}
