import type { EditorState } from 'draft-js';
import { create } from 'zustand';
import type { MediaKind } from '../../shared/posted.ts';
import { emptyEditor } from '../composer/editor-state.ts';

/** What is being written in one composer: `home`, `modal` or `reply-<id>`. */
export interface Draft {
  readonly posts: readonly DraftPost[];
  /** The post of the thread that the tool row acts on. */
  readonly active: number;
  readonly inReplyTo?: string;
  readonly quoteOf?: string;
  /** ISO time. */
  readonly scheduledFor?: string;
  readonly sending?: boolean;
}

export interface DraftPost {
  readonly key: string;
  readonly editor: EditorState;
  readonly media: readonly DraftMedia[];
  readonly poll?: readonly string[];
}

export interface DraftMedia {
  readonly key: string;
  readonly kind: MediaKind;
  /** `blob:` for the user's own files, the provider's address for a GIF (x-web.md §3.1). */
  readonly url: string;
  readonly alt: string;
}

interface Drafts {
  readonly byId: Readonly<Record<string, Draft>>;
}

let keys = 0;
export function newKey(): string {
  keys += 1;
  return `k${keys}`;
}

export function newPost(editor = emptyEditor()): DraftPost {
  return { key: newKey(), editor, media: [] };
}

const useDrafts = create<Drafts>(() => ({ byId: {} }));

/** Drafts nobody has touched; kept, so that the same one is read each time. */
const untouched = new Map<string, Draft>();

function untouchedDraft(id: string): Draft {
  const known = untouched.get(id);
  if (known) return known;
  const [, inReplyTo] = /^reply-(.+)$/.exec(id) ?? [];
  const made: Draft = { posts: [newPost()], active: 0, ...(inReplyTo ? { inReplyTo } : {}) };
  untouched.set(id, made);
  return made;
}

export function useDraft(id: string): Draft {
  return useDrafts(({ byId }) => byId[id] ?? untouchedDraft(id));
}

export function draft(id: string): Draft {
  return useDrafts.getState().byId[id] ?? untouchedDraft(id);
}

export function hasDraft(id: string): boolean {
  return id in useDrafts.getState().byId;
}

export function updateDraft(id: string, change: (draft: Draft) => Draft): void {
  useDrafts.setState(({ byId }) => ({ byId: { ...byId, [id]: change(byId[id] ?? untouchedDraft(id)) } }));
}

export function updatePost(id: string, index: number, change: (post: DraftPost) => DraftPost): void {
  updateDraft(id, (current) => ({
    ...current,
    posts: current.posts.map((post, i) => (i === index ? change(post) : post)),
  }));
}

export function clearDraft(id: string): void {
  untouched.delete(id);
  useDrafts.setState(({ byId }) => {
    const { [id]: _cleared, ...rest } = byId;
    return { byId: rest };
  });
}
