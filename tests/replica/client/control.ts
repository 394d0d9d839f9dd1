import { flushSync } from 'react-dom';
import type { ReplicaControl } from '../control.ts';
import { editorWithText, textOf } from './composer/editor-state.ts';
import { addSampleMedia, describeMedia } from './composer/media.ts';
import { seedMany, seedMentions, toPost } from './data/seeds.ts';
import { navigate, useRoute } from './router.ts';
import { fired } from './shortcuts.ts';
import { setBreakage } from './state/breakage.ts';
import { draft, newPost, updateDraft } from './state/drafts.ts';
import { addPosts, prependToHome, usePosts } from './state/posts.ts';
import { switchAccount, useSession } from './state/session.ts';
import { bump, showToast, useUi } from './state/ui.ts';
import { wipeForeignNodes } from './wipe-foreign-nodes.ts';
import { xhr } from './xhr.ts';

const control: ReplicaControl = {
  setTheme: (theme) => rendered(() => useSession.setState({ theme })),
  setLanguage: (language) => rendered(() => useSession.setState({ language })),
  switchAccount: (handle, staleMs) => rendered(() => switchAccount(handle, staleMs)),
  account: () => {
    const { account, shownAccount } = useSession.getState();
    return { session: account.handle, shown: shownAccount.handle };
  },

  navigate: (address) => rendered(() => navigate(address)),
  openPost: (text) => rendered(() => navigate('/compose/post', text ? { text } : {})),
  openReply: (inReplyTo) => rendered(() => navigate('/compose/post', { inReplyTo })),
  openQuote: (quoteOf) => rendered(() => navigate('/compose/post', { quoteOf })),

  seedMany: (count) => rendered(() => seedMany(count)),
  seedMentions: (count) => rendered(() => seedMentions(count)),
  seedPosts: (seeds) =>
    rendered(() => {
      const posts = seeds.map(toPost);
      addPosts(posts);
      prependToHome(posts.map(({ id }) => id));
    }),
  seedNotifications: (ids) =>
    rendered(() =>
      usePosts.setState(({ notifications }) => ({
        notifications: [...ids.map((id) => ({ kind: 'post' as const, id })), ...notifications],
      })),
    ),

  addMedia: async (kind, { alt, composer = openComposer() } = {}) => addSampleMedia(composer, kind, alt),
  describeMedia: (index, alt, composer = openComposer()) =>
    rendered(() => {
      const { active, posts } = draft(composer);
      const item = posts[active]?.media[index];
      if (item) describeMedia(composer, active, item.key, alt);
    }),
  addThreadPost: (text = '') =>
    rendered(() =>
      updateDraft('modal', (old) => ({
        ...old,
        posts: [...old.posts, newPost(editorWithText(text))],
        active: old.posts.length,
      })),
    ),
  setWipeOnMedia: (wipeOnMedia) => useUi.setState({ wipeOnMedia }),
  setComposerLoading: (composerLoading) => rendered(() => useUi.setState({ composerLoading })),
  draftTexts: (composer = openComposer()) => draft(composer).posts.map(({ editor }) => textOf(editor)),

  remountToolBar: ({ parent } = {}) => rendered(() => bump(parent ? 'toolBarParentKey' : 'toolBarKey')),
  wipeForeignNodes,
  remountApp: () => rendered(() => bump('appKey')),
  breakSelectors: (breakage) =>
    rendered(() => {
      setBreakage(breakage);
      bump('appKey');
    }),

  showToast: ({ text, link }, ms) => rendered(() => showToast({ label: { text }, ...(link ? { link } : {}) }, ms)),
  configurePosting: async (config) => {
    await xhr('/__replica/config', config);
  },
  shortcutsFired: () => [...fired],
};

export function startControl(): void {
  Object.defineProperty(window, '__replica', { value: control });
}

function rendered(change: () => unknown): void {
  flushSync(change);
}

/** The one a person would be typing into. */
function openComposer(): string {
  const { path, page } = useRoute.getState();
  if (path.startsWith('/compose/') || path.startsWith('/intent/')) return 'modal';
  const id = /\/status\/(\d+)/.exec(page.pathname)?.[1];
  return id ? `reply-${id}` : 'home';
}
