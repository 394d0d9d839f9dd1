import type { AgencyRules } from '@/lib/core/agency.ts';
import { isOwnPost } from '@/lib/core/cases/addressed.ts';
import { send } from '@/lib/messages.ts';
import { askSuggestions, searchReplies } from '@/lib/replies/asking.ts';
import { MAX_MESSAGE } from '@/lib/replies/messages.ts';
import { createRepliesStore, type RepliesStore } from '@/lib/stores/replies.ts';
import type { Citizen, DraftPlace, RepliesAround } from '@/lib/stores/replies-types.ts';
import type { PostReading } from '@/lib/x/composer.ts';
import { caretOffset } from '@/lib/x/editor.ts';
import { readCitizen } from '@/lib/x/parent-post.ts';
import type { WriteResult } from '@/lib/x/write.ts';
import { hourIn } from './today.ts';

interface PickerDeps {
  readonly root: HTMLElement;
  readonly agency: () => AgencyRules;
  /** The composer's posts as last read. */
  readonly posts: () => readonly PostReading[];
  /** Notes that a reply needs a second person. */
  readonly guard: (text: string) => void;
  readonly write: (post: number, before: string, after: string) => Promise<WriteResult>;
}

/** The post the caret is in, else the first. */
function placeIn(posts: readonly PostReading[]): DraftPlace | undefined {
  const carets = posts.map(({ source }) => caretOffset(source));
  const at = carets.findIndex((caret) => caret !== undefined);
  const post = at === -1 ? 0 : at;
  const text = posts[post]?.source.text;
  return text === undefined ? undefined : { post, text, caret: carets[post] ?? text.length };
}

/** Saved replies at one composer: the store, fed from the page and joined to the background. */
export function createReplyPicker({ root, agency, posts, guard, write }: PickerDeps) {
  const around = (): RepliesAround => {
    const { name, timeZone } = agency();
    return { agency: name, timeZone, hour: hourIn(timeZone, new Date()) };
  };
  const store: RepliesStore = createRepliesStore({
    suggest: askSuggestions,
    find: searchReplies,
    report: async ({ postId, text }, { outcomes, about, posted }, language) => {
      await send('replies.outcome', {
        event: crypto.randomUUID(),
        postId,
        outcomes: outcomes.slice(0, 20).map((outcome) => ({ ...outcome })),
        ...(about && text ? { about, message: text.slice(0, MAX_MESSAGE) } : {}),
        ...(language ? { language } : {}),
        ...(posted ? { posted } : {}),
      });
    },
    remember: async (postId, values) => {
      await send('replies.remember', { postId, values });
    },
    setFavourite: async (id, favourite) => {
      await send('replies.favourite', { id, favourite });
    },
    sentBefore: async (text) => (await send('replies.sent-before', { text })).count,
    draft: () => placeIn(posts()),
    write,
    guard,
    copy: (text) => navigator.clipboard.writeText(text),
    around,
  });

  return {
    store,
    around,
    /** Looks whom the composer answers; a post under one of our own is a thread, not an answer to a citizen. */
    update(checked: boolean): void {
      const [first] = posts();
      const parent = first?.draft.inReplyTo;
      if (!checked || !first || !parent || isOwnPost(parent, agency().accounts)) {
        store.getState().setCitizen(undefined);
        return;
      }
      const known = store.getState().citizen;
      // A dialog may show the post it answers a moment after its editor.
      if (parent.id === known?.postId && (known.text !== '' || parent.text === '')) return;
      const { name, thread } = readCitizen(first.editor, root, parent);
      const citizen: Citizen = {
        postId: parent.id,
        handle: parent.author,
        name,
        text: parent.text,
        ...(parent.language ? { language: parent.language } : {}),
        thread,
      };
      store.getState().setCitizen(citizen);
    },
  };
}

export type ReplyPicker = ReturnType<typeof createReplyPicker>;
