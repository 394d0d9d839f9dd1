import { Dexie, type EntityTable, liveQuery } from 'dexie';
import { forget, type Learned, type LearnedSample, learn, unlearn } from '../core/replies/learn.ts';
import type { LibraryChange, LibraryContent } from '../core/replies/library.ts';
import type { PlaceholderValues } from '../core/replies/placeholders.ts';
import { parseReplyPreferences, type ReplyPreferences, withRecent } from '../core/replies/preferences.ts';
import { parseSavedReplies, type SavedReply, savedReplySchema } from '../core/replies/saved-reply.ts';
import { type ReplyUsage, recordUse, type UsageByReply, type Use } from '../core/replies/usage.ts';
import { guarded, JournalError } from './failure.ts';

/** What was filled in for one case or post is kept this long, in days, for this many of them: it may name a citizen. */
export const REMEMBERED_DAYS = 30;
export const MAX_REMEMBERED = 300;
const DAY = 86_400_000;

interface RememberedRow {
  readonly key: string;
  readonly values: PlaceholderValues;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type LearnedRow = LearnedSample & { readonly seq?: number };

type Tables = Dexie & {
  replies: EntityTable<SavedReply, 'id'>;
  learned: EntityTable<LearnedRow, 'seq'>;
  usage: EntityTable<ReplyUsage & { readonly id: string }, 'id'>;
  preferences: EntityTable<ReplyPreferences & { readonly key: string }, 'key'>;
  remembered: EntityTable<RememberedRow, 'key'>;
};

const PREFERENCES = 'all';

/** The saved replies of this machine. Every method rejects with JournalError. */
export interface ReplyLibrary {
  /** In the order of their ids. */
  list(): Promise<readonly SavedReply[]>;
  read(): Promise<LibraryContent>;
  /** Tells the content now and after every change, also by another tab. Returns how to stop. */
  watch(listener: (content: LibraryContent) => void, onError: (error: JournalError) => void): () => void;
  /** Adds or replaces, all or nothing. */
  put(replies: readonly SavedReply[]): Promise<void>;
  /** Decides on what is stored *now* and writes all or nothing; what `change` throws is the error's `cause`. */
  update(change: (now: readonly SavedReply[]) => LibraryChange): Promise<LibraryChange>;
  usage(): Promise<UsageByReply>;
  /** Counts; what was put in becomes the most recent. `day`: `YYYY-MM-DD` where the agency is. */
  recordUse(id: string, use: Use, day: string): Promise<void>;
  learned(): Promise<Learned>;
  /** The text is to be masked before. Does nothing while learning is switched off. */
  addLearned(sample: LearnedSample): Promise<void>;
  removeLearned(sample: Pick<LearnedSample, 'replyId' | 'text'>): Promise<void>;
  /** For one reply or, without an id, for all. */
  clearLearned(replyId?: string): Promise<void>;
  preferences(): Promise<ReplyPreferences>;
  setPreferences(patch: Partial<ReplyPreferences>): Promise<ReplyPreferences>;
  /** What was filled in for a case or post before, by the blank's name; empty when nothing or too long ago. */
  remembered(key: string): Promise<PlaceholderValues>;
  /** Adds to what is remembered for `key`. */
  remember(key: string, values: PlaceholderValues): Promise<void>;
  /** For one case or post or, without a key, for all. */
  eraseRemembered(key?: string): Promise<void>;
  close(): void;
}

/** Opens on first use. Safe in several contexts at once. `now`: milliseconds since 1970. */
export function openReplyLibrary(name = 'tanggap-replies', now: () => number = Date.now): ReplyLibrary {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Tables;
  db.version(1).stores({
    replies: 'id',
    learned: '++seq, replyId',
    usage: 'id',
    preferences: 'key',
    remembered: 'key, at',
  });

  const replies = async () => parseSavedReplies(await db.replies.orderBy('id').toArray());
  const usage = async (): Promise<UsageByReply> =>
    Object.fromEntries((await db.usage.toArray()).map(({ id, ...counts }) => [id, counts]));
  const learned = async (): Promise<Learned> =>
    (await db.learned.orderBy('seq').toArray()).map(({ seq: _, ...sample }) => sample);
  const preferences = async () => parseReplyPreferences(await db.preferences.get(PREFERENCES));
  const storePreferences = async (patch: Partial<ReplyPreferences>) => {
    const next = { ...(await preferences()), ...patch };
    await db.preferences.put({ ...parseReplyPreferences(next), key: PREFERENCES });
    return next;
  };

  const content = () =>
    db.transaction('r', [db.replies, db.usage, db.learned, db.preferences], async (): Promise<LibraryContent> => {
      const { replies: readable, problems } = await replies();
      return {
        replies: readable,
        damaged: problems,
        usage: await usage(),
        learned: await learned(),
        preferences: await preferences(),
      };
    });

  const update: ReplyLibrary['update'] = (change) =>
    guarded(() =>
      db.transaction('rw', [db.replies, db.usage, db.learned], async () => {
        const { put = [], remove = [] } = change((await replies()).replies);
        const checked = put.map((reply) => savedReplySchema.parse(reply));
        await db.replies.bulkDelete([...remove]);
        await db.usage.bulkDelete([...remove]);
        await db.learned.where('replyId').anyOf(remove).delete();
        await db.replies.bulkPut(checked);
        return { put: checked, remove };
      }),
    );

  const changeLearned = (change: (known: Learned) => Learned, replyId?: string) =>
    db.transaction('rw', [db.learned, db.preferences], async () => {
      const rows = replyId === undefined ? db.learned.toCollection() : db.learned.where('replyId').equals(replyId);
      const before: Learned = await rows.sortBy('seq');
      const after = change(before);
      await db.learned.bulkDelete(
        before.flatMap((row) => (after.includes(row) ? [] : ((row as LearnedRow).seq ?? []))),
      );
      await db.learned.bulkAdd(after.filter((row) => !before.includes(row)));
    });

  const oldest = () => now() - REMEMBERED_DAYS * DAY;

  return {
    list: () => guarded(async () => (await replies()).replies),
    read: () => guarded(content),
    watch(listener, onError) {
      // Dexie tells observers nothing when the database is closed under them, so failures come in as values.
      const query = () => content().catch((error: unknown) => new JournalError(error));
      const subscription = liveQuery(query).subscribe((result) =>
        result instanceof JournalError ? onError(result) : listener(result),
      );
      return () => subscription.unsubscribe();
    },
    put: async (added) => {
      await update(() => ({ put: added }));
    },
    update,
    usage: () => guarded(usage),
    recordUse: (id, use, day) =>
      guarded(() =>
        db.transaction('rw', [db.usage, db.preferences], async () => {
          const counts = recordUse(await usage(), id, use, day)[id];
          if (counts) await db.usage.put({ ...counts, id });
          if (use !== 'refused') await storePreferences({ recents: withRecent((await preferences()).recents, id) });
        }),
      ),
    learned: () => guarded(learned),
    addLearned: (sample) =>
      guarded(async () => {
        if (!(await preferences()).learning) return;
        await changeLearned((known) => learn(known, sample), sample.replyId);
      }),
    removeLearned: (sample) => guarded(() => changeLearned((known) => unlearn(known, sample), sample.replyId)),
    clearLearned: (replyId) => guarded(() => changeLearned((known) => forget(known, replyId), replyId)),
    preferences: () => guarded(preferences),
    setPreferences: (patch) => guarded(() => db.transaction('rw', db.preferences, () => storePreferences(patch))),
    remembered: (key) =>
      guarded(async () => {
        const row = await db.remembered.get(key);
        return row && row.at >= oldest() ? row.values : {};
      }),
    remember: (key, values) =>
      guarded(() =>
        db.transaction('rw', db.remembered, async () => {
          await db.remembered.where('at').below(oldest()).delete();
          const before = await db.remembered.get(key);
          await db.remembered.put({ key, values: { ...before?.values, ...values }, at: now() });
          const surplus = (await db.remembered.count()) - MAX_REMEMBERED;
          if (surplus > 0) await db.remembered.orderBy('at').limit(surplus).delete();
        }),
      ),
    eraseRemembered: (key) => guarded(() => (key === undefined ? db.remembered.clear() : db.remembered.delete(key))),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
