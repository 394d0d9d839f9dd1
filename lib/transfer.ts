import { readLayers } from './agency-layers.ts';
import { resolveAgency } from './core/agency/resolve.ts';
import type { AgencyRules } from './core/agency.ts';
import type { SavedReply } from './core/replies/saved-reply.ts';
import type { Problem } from './core/salvage.ts';
import {
  compareSettings,
  type MachineSettings,
  mergeSettings,
  type PartChange,
  sameValue,
} from './core/transfer/compare.ts';
import { parseTransfer, readTransfer, TRANSFER_VERSION, type TransferFile } from './core/transfer/file.ts';
import { itemsOfPart, type Part, TRANSFER_ITEMS, type TransferItem } from './core/transfer/parts.ts';
import type { ReplyLibrary } from './db/replies.ts';
import { ITEMS, TRANSFER_SCHEMAS } from './settings.ts';
import { exclusively, migrateForward, readItem, writeItems } from './stored-item.ts';

/** Everything that a person set on this machine, as one file, and back. What the inbox keeps has an export of its own. */

const NAMES = ['agency', ...TRANSFER_ITEMS] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Machine {
  readonly settings: MachineSettings;
  readonly versions: Readonly<Record<(typeof NAMES)[number], number>>;
}

async function readMachine(library: ReplyLibrary): Promise<Machine> {
  const [read, replies] = await Promise.all([
    Promise.all(NAMES.map(async (name) => [name, await readItem(ITEMS[name])] as const)),
    library.list(),
  ]);
  const values = Object.fromEntries(read.map(([name, { value }]) => [name, value]));
  const { agency, ...items } = values;
  return {
    settings: { agency: isObject(agency) ? agency : {}, items, replies },
    versions: Object.fromEntries(read.map(([name, { version }]) => [name, version])) as Machine['versions'],
  };
}

/** The file's items brought to today's versions; one of a newer Tanggap is as it was, and parsed as far as it goes. */
function migrated(items: TransferFile['items']): { values: Record<string, unknown>; problems: readonly Problem[] } {
  const read = Object.entries(items).map(([name, { version, value }]) => {
    const known = NAMES.find((each) => each === name);
    return [name, known ? migrateForward(ITEMS[known], value, version) : { value, problems: [] }] as const;
  });
  return {
    values: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    problems: read.flatMap(([name, { problems }]) => problems.map(({ message }) => ({ path: name, message }))),
  };
}

const changedReplies = (from: readonly SavedReply[], to: readonly SavedReply[]) => {
  const known = new Map(from.map((reply) => [reply.id, reply]));
  const wanted = new Set(to.map(({ id }) => id));
  return {
    put: to.filter((reply) => !sameValue(reply, known.get(reply.id))),
    remove: from.filter(({ id }) => !wanted.has(id)).map(({ id }) => id),
  };
};

/**
 * Makes `from` into `to`. Browser storage takes all its items in one write; the saved replies, which lie in a database
 * of their own, are written before and put back where that write fails.
 */
async function write(library: ReplyLibrary, { settings: from, versions }: Machine, to: MachineSettings): Promise<void> {
  const changed = changedReplies(from.replies, to.replies);
  const hasReplies = changed.put.length + changed.remove.length > 0;
  if (hasReplies) await library.update(() => changed);
  const storedIn = ({ agency, items }: MachineSettings, name: 'agency' | TransferItem) =>
    name === 'agency' ? agency : (items[name] ?? null);
  const names = NAMES.filter((name) => !sameValue(storedIn(from, name), storedIn(to, name)));
  try {
    await writeItems(names.map((name) => ({ item: ITEMS[name], value: storedIn(to, name), version: versions[name] })));
  } catch (error) {
    if (hasReplies) await library.update(() => changedReplies(to.replies, from.replies));
    throw error;
  }
}

const alone = <T>(run: () => Promise<T>): Promise<T> =>
  exclusively(ITEMS.agency.key, () => exclusively(ITEMS.mutes.key, run));

/** How the side panel was left changes by itself; it is no reason against undo. */
const isUntouched = (now: MachineSettings, after: MachineSettings, parts: readonly Part[]): boolean =>
  sameValue(now.agency, after.agency) &&
  sameValue(now.replies, after.replies) &&
  parts.flatMap(itemsOfPart).every((item) => item === 'panel' || sameValue(now.items[item], after.items[item]));

export type TransferPreview =
  | { readonly refused: 'large' | 'json' | 'kind' | 'newer' }
  | {
      readonly exportedAt: string;
      readonly changes: readonly PartChange[];
      /** Values that cannot be used, by path in the file; never taken over. */
      readonly problems: readonly Problem[];
    };

export interface Restored {
  /** The rules in force and the saved replies, before and after. */
  readonly before: { readonly rules: AgencyRules; readonly replies: readonly SavedReply[] };
  readonly after: { readonly rules: AgencyRules; readonly replies: readonly SavedReply[] };
  /** Puts everything back; false, and nothing is done, where something of it was changed since. */
  undo(): Promise<boolean>;
}

/** Every method rejects with SettingsError or JournalError where the browser cannot read or store. */
export function openTransfer(library: ReplyLibrary) {
  const read = (text: string) => {
    const opened = readTransfer(text);
    if ('refused' in opened) return opened;
    const { values, problems } = migrated(opened.file.items);
    const parsed = parseTransfer(values, opened.file.savedReplies, TRANSFER_SCHEMAS);
    return { file: opened.file, settings: parsed.settings, problems: [...problems, ...parsed.problems] };
  };
  const rulesNow = async () => resolveAgency(await readLayers()).rules;

  return {
    /** All settings of this machine as text. `now`: milliseconds since 1970. */
    async exportText(now: number): Promise<string> {
      const { settings, versions } = await readMachine(library);
      const items = NAMES.flatMap((name) => {
        const value = name === 'agency' ? settings.agency : settings.items[name];
        return value === undefined || value === null ? [] : [[name, { version: versions[name], value }]];
      });
      const file: TransferFile = {
        tanggap: 'settings',
        version: TRANSFER_VERSION,
        exportedAt: new Date(now).toISOString(),
        items: Object.fromEntries(items),
        savedReplies: settings.replies,
      };
      return `${JSON.stringify(file, null, 2)}\n`;
    },

    /** What importing the text would change; nothing is written. */
    async preview(text: string): Promise<TransferPreview> {
      const opened = read(text);
      if ('refused' in opened) return opened;
      const { settings } = await readMachine(library);
      return {
        exportedAt: opened.file.exportedAt,
        changes: compareSettings(settings, opened.settings),
        problems: opened.problems,
      };
    },

    /** Takes the parts named over, all or nothing; undefined where the text is no such file. */
    async restore(text: string, parts: readonly Part[]): Promise<Restored | undefined> {
      const opened = read(text);
      if ('refused' in opened) return undefined;
      return alone(async () => {
        const [machine, rules] = await Promise.all([readMachine(library), rulesNow()]);
        const { settings: before, versions } = machine;
        const after = mergeSettings(before, opened.settings, parts);
        await write(library, machine, after);
        // In the order and form in which they come back from the database.
        const stored = await readMachine(library);
        return {
          before: { rules, replies: before.replies },
          after: { rules: await rulesNow(), replies: stored.settings.replies },
          undo: () =>
            alone(async () => {
              const now = await readMachine(library);
              if (!isUntouched(now.settings, stored.settings, parts)) return false;
              await write(library, { settings: now.settings, versions }, before);
              return true;
            }),
        };
      });
    },
  };
}
