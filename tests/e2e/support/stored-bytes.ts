import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What Chromium keeps of an extension in its profile: databases and settings. */
const FOLDERS = (id: string) => [
  `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`,
  `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.blob`,
  `Default/Local Extension Settings/${id}`,
  `Default/Sync Extension Settings/${id}`,
  `Default/Local Storage/leveldb`,
];

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) yield* filesUnder(join(path, name));
}

/** Files of the profile in which `text` stands, in the one- or two-byte form that the browser stores strings in. */
export function filesHolding(text: string, profile: string, extensionId: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return FOLDERS(extensionId)
    .flatMap((folder) => [...filesUnder(join(profile, folder))])
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}
