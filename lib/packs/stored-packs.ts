import { PACKS_ITEM } from '../agency-item.ts';
import { exclusively, readItem, writeItem } from '../stored-item.ts';

type Entries = readonly unknown[];

const entriesIn = (value: unknown): Entries => (Array.isArray(value) ? value : []);

/** Packs as they are stored, strongest first, readable or not. Rejects with SettingsError. */
export const readPackEntries = async (): Promise<Entries> => entriesIn((await readItem(PACKS_ITEM)).value);

/**
 * Stores what `change` makes of the packs stored *now*, in one write under a lock that all extension pages share: there is
 * no half of it. Resolves to what was and what is stored; rejects with SettingsError, and with what `change` throws.
 */
export const updatePackEntries = (
  change: (now: Entries) => Entries,
): Promise<{ readonly before: Entries; readonly after: Entries }> =>
  exclusively(PACKS_ITEM.key, async () => {
    const { value, version } = await readItem(PACKS_ITEM);
    const before = entriesIn(value);
    const after = change(before);
    await writeItem(PACKS_ITEM, after, version);
    return { before, after };
  });
