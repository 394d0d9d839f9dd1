import { storage } from 'wxt/utils/storage';

/*
 * How one value is kept in browser.storage: under its name, with its version beside it (`<name>$`, as WXT does). It is
 * migrated in memory only: no context rewrites what it merely reads, so that an old and a new version of the extension
 * can run side by side in open tabs. The next write stores value and version in one call.
 */
type Migrations = Readonly<Record<number, (older: unknown) => unknown>>;

export interface StoredItem {
  readonly key: string;
  readonly version: number;
  /** By target version: `2` turns a value of version 1 into one of version 2. Frozen once released; never throws on purpose. */
  readonly migrations: Migrations;
}

/** `full`: no room left · `gone`: the extension was updated or removed under this page · `unknown`: see `cause`. */
export type StorageFailure = 'full' | 'gone' | 'unknown';

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly operation: 'read' | 'write';
  readonly reason: StorageFailure;

  constructor(operation: 'read' | 'write', cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(`settings could not be ${operation === 'read' ? 'read' : 'saved'}: ${message}`, { cause });
    this.operation = operation;
    this.reason = failureOf(message);
  }
}

function failureOf(message: string): StorageFailure {
  if (/quota|no space|disk full|storage.*full/i.test(message)) return 'full';
  return /context invalidated|web extension environment/i.test(message) ? 'gone' : 'unknown';
}

export async function attempt<T>(operation: 'read' | 'write', run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new SettingsError(operation, error);
  }
}

/** `path` is empty: the value as a whole is meant. */
export interface StoredProblem {
  readonly path: string;
  readonly message: string;
}

export interface Migrated {
  readonly value: unknown;
  readonly problems: readonly StoredProblem[];
}

/** Brings a stored value to the item's version. A failed migration, or a value from a newer version, keeps the value and says so. */
export function migrateForward(item: StoredItem, stored: unknown, from: number): Migrated {
  if (stored === undefined || stored === null || from === item.version) return { value: stored, problems: [] };
  if (from > item.version) return { value: stored, problems: [{ path: '', message: `newer version ${from}` }] };
  let value = stored;
  for (let version = from + 1; version <= item.version; version += 1) {
    try {
      value = item.migrations[version]?.(value) ?? value;
    } catch {
      return { value: stored, problems: [{ path: '', message: `migration to version ${version} failed` }] };
    }
  }
  return { value, problems: [] };
}

/** No schema: the script in every page of X reads an item too, and must stay small. */
function versionIn(meta: unknown): number {
  const version = typeof meta === 'object' && meta !== null && 'v' in meta ? meta.v : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}

export interface ReadItem extends Migrated {
  /** To be stored with the next write; that of a newer extension stays, or it would migrate its own value again. */
  readonly version: number;
}

export async function readItem(item: StoredItem): Promise<ReadItem> {
  const [stored, meta] = await attempt('read', () =>
    storage.getItems([`local:${item.key}`, `local:${item.key}$`] as const),
  );
  const from = versionIn(meta?.value);
  return { ...migrateForward(item, stored?.value, from), version: Math.max(from, item.version) };
}

export interface ItemToWrite {
  readonly item: StoredItem;
  /** `null`: as if nothing were stored. */
  readonly value: unknown;
  readonly version: number;
}

/** Stores all of them in one call of the browser's: all or nothing. */
export const writeItems = (items: readonly ItemToWrite[]): Promise<void> =>
  attempt('write', () =>
    storage.setItems(
      items.flatMap(({ item, value, version }) => [
        { key: `local:${item.key}`, value },
        { key: `local:${item.key}$`, value: { v: version } },
      ]),
    ),
  );

export const writeItem = (item: StoredItem, value: unknown, version = item.version): Promise<void> =>
  writeItems([{ item, value, version }]);

/** Calls `listener` with each new value, newest last; a value overtaken by a newer one while it is read is skipped. */
export function watchItem<T>(
  item: StoredItem,
  read: () => Promise<T>,
  listener: (value: T) => void,
  signal: AbortSignal,
) {
  if (signal.aborted) return;
  let latest = 0;
  const unwatch = storage.watch<unknown>(`local:${item.key}`, () => {
    latest += 1;
    const turn = latest;
    read().then(
      (value) => {
        if (turn === latest && !signal.aborted) listener(value);
      },
      // Only a page whose extension is gone cannot read what just changed; it keeps the last value it has.
      () => {},
    );
  });
  const stop = () => {
    try {
      unwatch();
    } catch {
      // The extension is gone from under this page, and its listeners with it.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** Runs one at a time over all extension pages. */
export function exclusively<T>(name: string, run: () => Promise<T>): Promise<T> {
  // Absent in unit tests and on insecure pages only; there is one writer then.
  if (typeof navigator === 'undefined' || !navigator.locks) return run();
  return navigator.locks.request(`tanggap.${name}`, run) as Promise<T>;
}
