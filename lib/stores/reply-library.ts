import { createStore } from 'zustand/vanilla';
import type { RuleChange } from '@/lib/core/journal.ts';
import { previewImport } from '@/lib/core/replies/exchange.ts';
import { blankForm, formOf, mergeForms, type ReplyForm, readForm } from '@/lib/core/replies/form.ts';
import type { LibraryChange, LibraryContent } from '@/lib/core/replies/library.ts';
import { replyPreferencesSchema } from '@/lib/core/replies/preferences.ts';
import { copyOf, idFrom, revised, withStatus } from '@/lib/core/replies/revise.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { ReadFile } from '@/lib/replies/file.ts';
import { failureReason } from './failure.ts';
import {
  describeWrite,
  isChange,
  isOvertaken,
  recordable,
  sameReply,
  takeBack,
  type Written,
} from './library-writer.ts';
import { TYPING_PAUSE } from './options.ts';
import {
  type ImportState,
  NEW_REPLY,
  type ReplyLibraryDeps,
  type ReplyLibraryState,
  type ReplyLibraryStore,
  type ReplySubject,
} from './reply-library-state.ts';

const NOTHING: LibraryContent = {
  replies: [],
  damaged: [],
  usage: {},
  learned: [],
  preferences: replyPreferencesSchema.parse({}),
};

/** The form of a reply as it stands, with what was typed and not stored. */
export const formFor = ({ forms, content }: ReplyLibraryState, id: string): ReplyForm | undefined => {
  const stored = content.replies.find((reply) => reply.id === id);
  return forms[id]?.form ?? (stored ? formOf(stored) : id === NEW_REPLY ? blankForm() : undefined);
};

export function createReplyLibraryStore(deps: ReplyLibraryDeps): ReplyLibraryStore {
  return createStore<ReplyLibraryState>((set, get) => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    /** One write at a time, in the order made. */
    let queue: Promise<void> = Promise.resolve();
    let again: (() => Promise<void>) | undefined;

    const enqueue = (run: () => Promise<void>): Promise<void> => {
      clearTimeout(pause);
      queue = queue.then(run);
      return queue;
    };

    const attempt = async (run: () => Promise<void>): Promise<void> => {
      set({ save: { status: 'saving' } });
      try {
        await run();
      } catch (error) {
        again = () => attempt(run);
        set({ save: { status: 'failed', reason: failureReason(error) } });
      }
    };

    const record = (changes: RuleChange[]): Promise<boolean> =>
      changes.length === 0
        ? Promise.resolve(true)
        : deps.recordChange(changes).then(
            () => true,
            () => false,
          );

    const write = (
      change: (now: readonly SavedReply[]) => LibraryChange,
      subject: (written: Written) => Omit<ReplySubject, 'count'>,
      done: (written: Written) => void = () => {},
    ) =>
      attempt(async () => {
        let written: Written = { before: new Map(), after: new Map() };
        await deps.update((now) => {
          const wanted = change(now);
          written = describeWrite(now, wanted);
          return wanted;
        });
        done(written);
        if (!isChange(written)) {
          set({ save: { status: 'idle' } });
          return;
        }
        const recorded = await record(recordable(written));
        const [only, ...others] = written.after.keys();
        const named = only !== undefined && others.length === 0 ? { id: only } : {};
        const saved = { ...named, ...subject(written), count: written.after.size };
        set({ undoable: written, save: { status: 'saved', subject: saved, recorded } });
      });

    const without = (id: string) => {
      const { [id]: _, ...others } = get().forms;
      return others;
    };

    const take = (content: LibraryContent) => {
      const { undoable, importing } = get();
      const stored = new Map(content.replies.map((reply) => [reply.id, reply]));
      // A form that holds nothing unsaved gives way to what another tab, or an undo, has stored.
      const kept = Object.entries(get().forms).filter(
        ([id, { isDirty, base }]) => isDirty || sameReply(base, stored.get(id)),
      );
      set({
        load: 'ready',
        content,
        forms: Object.fromEntries(kept),
        ...(undoable && isOvertaken(undoable, content.replies) && { undoable: undefined }),
        ...(importing && { importing: previewOf(importing.name, importing.file, content) }),
      });
    };

    const previewOf = (name: string, file: ReadFile, content = get().content): ImportState => ({
      name,
      file,
      preview: previewImport(content.replies, file.rows, file.problems),
    });

    /** The form as stored, or nothing while it is not right: the page shows what is missing. */
    const storeForm = async (id: string) => {
      const open = get().forms[id];
      if (!open?.isDirty) return;
      const { form, base } = open;
      const opened = base ? formOf(base) : blankForm();
      if ('problems' in readForm(form, base ?? { id: 'new' })) return;
      const isNew = base === undefined;
      let storedId = id;
      await write(
        (now) => {
          const taken = new Set(now.map((reply) => reply.id));
          const current = now.find((reply) => reply.id === id);
          storedId = isNew ? idFrom(form.versions.en.title || form.versions.id.title, taken) : id;
          const merged = current ? mergeForms(opened, form, formOf(current)) : form;
          const read = readForm(merged, current ?? base ?? { id: storedId });
          if ('problems' in read) return {};
          return {
            put: [current ? revised(current, { ...read.reply, id: storedId }) : { ...read.reply, id: storedId }],
          };
        },
        () => ({ kind: isNew ? 'created' : 'edited' }),
        ({ after }) => {
          const stored = after.get(storedId);
          const latest = get().forms[id];
          if (!stored || !latest) return;
          const isDirty = latest.form !== form;
          set({
            forms: { ...without(id), [storedId]: { form: latest.form, base: stored, isDirty } },
            ...(isNew && { created: storedId }),
          });
        },
      );
    };

    const storeForms = async () => {
      for (const id of Object.keys(get().forms)) await storeForm(id);
    };

    return {
      load: 'loading',
      reason: 'unknown',
      content: NOTHING,
      forms: {},
      created: undefined,
      importing: undefined,
      save: { status: 'idle' },
      undoable: undefined,

      start(signal) {
        const stop = deps.watch(take, (error) => set({ load: 'failed', reason: failureReason(error) }));
        signal.addEventListener('abort', stop, { once: true });
      },

      type(id, form) {
        const { forms, content } = get();
        const base = forms[id] ? forms[id].base : content.replies.find((reply) => reply.id === id);
        set({
          forms: { ...forms, [id]: { form, base, isDirty: true } },
          save: { status: 'waiting' },
        });
        clearTimeout(pause);
        pause = setTimeout(() => void enqueue(storeForms), TYPING_PAUSE);
      },

      discard: (id) => set({ forms: without(id), save: { status: 'idle' } }),
      forgetCreated: () => set({ created: undefined }),
      flush: () => enqueue(storeForms),
      retry: () => enqueue(() => again?.() ?? storeForms()),

      undo: () =>
        enqueue(async () => {
          const { undoable, save } = get();
          if (!undoable) return;
          const isRedo = save.status === 'saved' && save.subject.kind === 'undo';
          await write(
            (now) => takeBack(undoable, now),
            () => ({ kind: isRedo ? 'redo' : 'undo' }),
          );
        }),

      setStatus: (ids, status) =>
        enqueue(async () => {
          await storeForms();
          await write(
            (now) => ({ put: now.filter(({ id }) => ids.includes(id)).map((reply) => withStatus(reply, status)) }),
            () => ({ kind: status }),
          );
        }),

      duplicate: (id, suffix) =>
        enqueue(async () => {
          await storeForms();
          await write(
            (now) => {
              const taken = new Set(now.map((reply) => reply.id));
              return { put: now.filter((reply) => reply.id === id).map((reply) => copyOf(reply, suffix, taken)) };
            },
            () => ({ kind: 'copied' }),
          );
        }),

      adopt: (reply) =>
        enqueue(() =>
          write(
            (now) => (now.some(({ id }) => id === reply.id) ? {} : { put: [reply] }),
            () => ({ kind: 'copied' }),
          ),
        ),

      async readFile(file) {
        set({ importing: previewOf(file.name, await deps.readFile(file)) });
      },

      closeFile: () => set({ importing: undefined }),

      takeIn: () =>
        enqueue(async () => {
          const { importing } = get();
          if (!importing || importing.preview.problems.length > 0) return;
          await write(
            (now) => {
              const { added, changed } = previewImport(now, importing.file.rows, importing.file.problems);
              return { put: [...added, ...changed.map(({ after }) => after)] };
            },
            () => ({ kind: 'imported' }),
            () => set({ importing: undefined }),
          );
        }),

      addStarter: (replies) =>
        enqueue(() =>
          write(
            (now) => ({ put: replies.filter(({ id }) => now.every((reply) => reply.id !== id)) }),
            () => ({ kind: 'starter' }),
          ),
        ),

      setLearning(learning) {
        const show = (value: boolean) => {
          const { content } = get();
          set({ content: { ...content, preferences: { ...content.preferences, learning: value } } });
        };
        // The box answers at once; a failure sets it back.
        show(learning);
        return enqueue(() =>
          attempt(async () => {
            show(learning);
            await deps.setPreferences({ learning }).catch((error: unknown) => {
              show(!learning);
              throw error;
            });
            set({ save: { status: 'saved', subject: { kind: 'learning', count: 1 }, recorded: true } });
          }),
        );
      },

      forget: (sample) =>
        enqueue(() =>
          attempt(async () => {
            await (sample ? deps.removeLearned(sample) : deps.clearLearned());
            set({ save: { status: 'saved', subject: { kind: 'forgotten', count: 1 }, recorded: true } });
          }),
        ),
    };
  });
}
