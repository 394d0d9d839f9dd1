import type { AgencyRules } from '@/lib/core/agency.ts';
import { send } from '@/lib/messages.ts';
import type { Mutes } from '@/lib/settings.ts';
import {
  type ComposerStore,
  createComposerStore,
  type PlacedFinding,
  type PostContext,
} from '@/lib/stores/composer.ts';
import { signatureOf } from '@/lib/x/composer.ts';
import { diagnose } from '@/lib/x/diagnostic.ts';
import { caretOffset, rangeOf, setCaret } from '@/lib/x/editor.ts';
import type { Mark } from '@/lib/x/highlight.ts';
import { createHost, placeHost } from '@/lib/x/placement.ts';
import { isInRange } from '@/lib/x/pointer.ts';
import { awaitPublication } from '@/lib/x/publication.ts';
import type { Theme } from '@/lib/x/theme.ts';
import { watchComposer } from '@/lib/x/watch.ts';
import { type WriteResult, writeText } from '@/lib/x/write.ts';
import { type ComposerSnapshot, createPostChecker, takeSnapshot } from './reading.ts';
import { recordHeld, recordOverride, recordPublished, reportReply } from './records.ts';
import { createReplyPicker, type ReplyPicker } from './reply-picker.ts';
import { todayIn } from './today.ts';
import { browserVoice, type Voice } from './voice.ts';

/** How long X may take to build a composer before a missing part counts as missing, in ms. */
const GRACE = 1500;

/** The words the pointer rests on, or the caret is in. */
export interface Spotlight {
  readonly finding: PlacedFinding;
  readonly range: Range;
}

/** What a session shows, and what its surface may ask of it. */
export interface SurfaceProps {
  readonly store: ComposerStore;
  readonly composer: HTMLElement;
  readonly theme: Theme;
  readonly locale: string;
  readonly spotlight: Spotlight | undefined;
  readonly onSpotlightClose: () => void;
  readonly onBackToDraft: () => void;
  readonly onCopyReport: () => Promise<void>;
  readonly onReload: () => void;
  readonly onSettings: (section?: 'replies') => void;
  readonly voice: Voice;
  readonly replies: ReplyPicker;
}

export interface Surface {
  render(props: SurfaceProps): void;
  unmount(): void;
}

/** Puts the UI into a shadow root; passed in, because what it draws with is no business of this folder. */
export type MountSurface = (shadow: ShadowRoot) => Surface;

/** What all composers of the page share; read anew at each use, since settings and theme may change. */
export interface Surroundings {
  readonly agency: AgencyRules;
  readonly locale: string;
  readonly mutes: Mutes;
  readonly theme: Theme;
  readonly version: string;
  /** Aborts when the extension is gone: nothing may be recorded or held any more. */
  readonly signal: AbortSignal;
  /** Asking is what notices that the extension was updated under this page; there is no event for it. */
  readonly isGone: () => boolean;
  readonly ignored: Set<string>;
  readonly onMarks: () => void;
  readonly mount: MountSurface;
}

/** One composer of the page with our UI in it, from the moment it is seen until X takes it away. */
export function openSession(root: HTMLElement, around: () => Surroundings) {
  const stop = new AbortController();
  const host = createHost();
  const shadow = host.attachShadow({ mode: 'open' });
  const surface = around().mount(shadow);
  const checkPosts = createPostChecker();
  const born = performance.now();

  let snapshot: ComposerSnapshot = { reading: { status: 'not-checked', missing: [] }, posts: [] };
  let spotlight: Spotlight | undefined;
  let overrideId: string | undefined;
  let frame = 0;

  const focusPanel = () => requestAnimationFrame(() => shadow.querySelector<HTMLElement>('.panel')?.focus());
  /** The replies' box remembers where the caret was. */
  const focusDraft = () => {
    const { place } = replies.store.getState();
    const post = snapshot.posts[place?.post ?? 0];
    post?.editor.focus();
    if (post && place && post.source.text === place.text) setCaret(post.source, place.caret);
  };

  const look = (): ComposerSnapshot => {
    const { agency, mutes } = around();
    return takeSnapshot(root, agency, checkPosts, { mutes, today: todayIn(agency.timeZone, new Date()) });
  };

  const write = async (post: number, before: string, after: string): Promise<WriteResult> => {
    const editor = snapshot.posts[post]?.editor;
    if (!editor) return { ok: false, reason: 'changed' };
    const result = await writeText(editor, before, after);
    refresh();
    return result;
  };

  const replies = createReplyPicker({ root, agency: () => around().agency, posts: () => snapshot.posts, write });

  const store: ComposerStore = createComposerStore(
    {
      write: async (post, before, after) => {
        const fromPanel = shadow.activeElement !== null;
        const result = await write(post, before, after);
        if (fromPanel) focusPanel();
        return result;
      },
      copy: (text) => navigator.clipboard.writeText(text),
      mute: async (account, rule, muted) => {
        await send('rule.mute', { account, rule, muted });
      },
      recordHeld: (context) => void recordHeld(context).catch(() => {}),
      recordOverride: async (context, reason) => {
        overrideId = await recordOverride(context, reason);
      },
      onLetThrough: (context, overridden) => expectPublication(context, overridden ? overrideId : undefined),
    },
    around().ignored,
  );

  function expectPublication(context: PostContext, usedOverride: string | undefined) {
    const { posts } = snapshot;
    const signature = signatureOf(posts);
    overrideId = undefined;
    awaitPublication((link) => {
      // Without a toast, a composer that still holds the same content has most likely failed to post.
      if (!link && root.isConnected && signatureOf(look().posts) === signature) return;
      void recordPublished(context, { link, overrideId: usedOverride }).catch(() => {});
      store.getState().published(context.postKey);
      void replies.store.getState().published(context.posts.map(({ draft }) => draft.text).join('\n'));
      if (link) void reportReply(context, link, around().agency.accounts).catch(() => {});
    }, around().signal);
  }

  const setSpotlight = (finding: PlacedFinding | undefined) => {
    const post = finding && snapshot.posts[finding.post];
    const range = post && finding.span && rangeOf(post.source, finding.span);
    spotlight = finding && range ? { finding, range } : undefined;
    render();
  };

  function render() {
    const { locale, theme, version } = around();
    surface.render({
      store,
      composer: root,
      theme,
      locale,
      spotlight,
      onSpotlightClose: () => setSpotlight(undefined),
      onBackToDraft: () => shadow.activeElement && focusDraft(),
      onCopyReport: () => navigator.clipboard.writeText(diagnose(root, missing(), version)),
      onReload: () => location.reload(),
      onSettings: (section) => void send('options.open', section ? { section } : {}).catch(() => {}),
      voice: browserVoice,
      replies,
    });
  }

  const missing = (): readonly string[] => (snapshot.reading.status === 'not-checked' ? snapshot.reading.missing : []);

  /** Reads and checks now; everything shown follows from it. */
  function refresh() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (around().isGone() || stop.signal.aborted) return;
    placeHost(host, root);
    snapshot = look();
    const early = snapshot.reading.status === 'not-checked' && performance.now() - born < GRACE;
    host.hidden = early;
    if (early) setTimeout(schedule, GRACE);
    store.getState().update(snapshot.reading);
    replies.update(snapshot.reading.status === 'checked');
    around().onMarks();
  }

  function schedule() {
    if (frame === 0 && !stop.signal.aborted) frame = requestAnimationFrame(refresh);
  }

  watchComposer(root, schedule, stop.signal);
  // One box at a time: the panel, or the replies.
  store.subscribe(({ panelOpen }, before) => {
    if (panelOpen && !before.panelOpen) replies.store.getState().close();
  });
  replies.store.subscribe(({ view }, before) => {
    if (view !== 'closed' && before.view === 'closed') store.getState().setPanel(false);
  });
  store.subscribe(({ ignored }) => {
    for (const key of ignored) around().ignored.add(key);
  });
  render();
  refresh();

  return {
    root,
    host,
    slot: () => (snapshot.reading.status === 'checked' ? snapshot.reading.slot : undefined),
    store,
    replies: replies.store,
    refresh,
    render,
    focusPanel,
    focusDraft,
    setSpotlight,
    spotlight: () => spotlight,
    marks: (): Mark[] =>
      store.getState().findings.flatMap(({ post, span, severity }) => {
        const source = snapshot.posts[post]?.source;
        const range = source && span && rangeOf(source, span);
        return range ? [{ range, severity }] : [];
      }),
    /** The finding whose words lie at a point of the viewport. */
    findingAt: (x: number, y: number): PlacedFinding | undefined =>
      store.getState().findings.find(({ post, span }) => {
        const source = snapshot.posts[post]?.source;
        const range = source && span && rangeOf(source, span);
        return range && isInRange(range, x, y);
      }),
    findingAtCaret: (): PlacedFinding | undefined =>
      store.getState().findings.find(({ post, span }) => {
        const source = snapshot.posts[post]?.source;
        const caret = source && caretOffset(source);
        return span && caret !== undefined && caret >= span.start && caret <= span.end;
      }),
    /** Decides about Post on a fresh read. */
    decide(): 'pass' | 'hold' {
      refresh();
      const verdict = store.getState().decide();
      if (verdict === 'hold') focusPanel();
      return verdict;
    },
    close() {
      stop.abort();
      cancelAnimationFrame(frame);
      surface.unmount();
      host.remove();
    },
    /** Leaves the badge in place to say that the extension is gone; nothing is read or held from here on. */
    retire() {
      stop.abort();
      setSpotlight(undefined);
      store.getState().update({ status: 'stale' });
    },
  };
}

export type Session = ReturnType<typeof openSession>;
