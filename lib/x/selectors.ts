/**
 * The only place with X selectors (a test greps for strays). Test ids and structure, never classes, labels or depth:
 * classes are hashed anew with each build of X and labels follow the user's language. `seen` = newest evidence.
 */
interface Selector {
  /** Tried in order; the first that matches anything wins. */
  readonly any: readonly [string, ...string[]];
  readonly seen: string;
  readonly why: string;
}

const registry = {
  editor: {
    any: [
      '[data-testid^="tweetTextarea_"][role="textbox"][contenteditable="true"]',
      '.public-DraftEditor-content[contenteditable="true"]',
      '[data-testid^="tweetTextarea"] textarea',
    ],
    seen: '2026-10',
    why: 'role and contenteditable keep out tweetTextarea_0_label and …RichTextInputContainer; the textarea is the mobile layout',
  },
  block: {
    any: ['[data-block="true"]', '.public-DraftStyleDefault-block'],
    seen: '2026-10',
    why: 'one paragraph of the draft; joined by line feeds, because innerText doubles blank lines',
  },
  leaf: { any: ['[data-text="true"]'], seen: '2026-10', why: 'the text of a block without anything X draws beside it' },
  postButton: {
    any: ['[data-testid="tweetButton"], [data-testid="tweetButtonInline"]', 'button[data-testid^="tweetButton"]'],
    seen: '2026-10',
    why: 'submits in a dialog and inline; SideNav_NewTweet_Button only opens a composer',
  },
  toolbar: {
    any: ['[data-testid="toolBar"]', ':has(> [data-testid="fileInput"])'],
    seen: '2026-10',
    why: 'our badge sits right before it',
  },
  attachments: {
    any: ['[data-testid="attachments"]'],
    seen: '2026-10',
    why: 'media, poll or quoted card of one post; absent when there is none',
  },
  mediaItem: { any: ['[role="group"]'], seen: '2025', why: 'one per media item inside attachments' },
  quotedCard: {
    any: ['[role="link"]:has([data-testid="User-Name"])', '[role="link"]:has([data-testid="tweetText"])', 'article'],
    seen: '2026-07',
    why: 'a quoted post in attachments: its images and text are not ours',
  },
  altLabel: {
    any: ['[data-testid="altTextLabel"]'],
    seen: '2026-07',
    why: 'the prompt, the description, or "N descriptions"',
  },
  pollChoice: { any: ['input[name^="Choice"]'], seen: '2025', why: 'Choice1 to Choice4' },
  dialog: { any: ['[role="dialog"]'], seen: '2026-10', why: 'X nests two; always the innermost around the editor' },
  inlineReply: {
    any: ['[data-testid="inline_reply_offscreen"]'],
    seen: '2026-02',
    why: 'sibling right after the focal article, in the same cell',
  },
  primaryColumn: { any: ['[data-testid="primaryColumn"]'], seen: '2026-10', why: 'outer bound of an inline composer' },
  layers: { any: ['#layers'], seen: '2026-10', why: 'dialogs and pop-ups live here' },
  cell: { any: ['[data-testid="cellInnerDiv"]'], seen: '2026-10', why: 'one row of a virtual list' },
  main: {
    any: ['main', '[role="main"]'],
    seen: '2026-10',
    why: 'all but the navigation, should the column go by another name',
  },
  anyArticle: {
    any: ['article'],
    seen: '2026-10',
    why: 'posts, tombstones and summed-up notifications alike: many of them, and none is a post, tells that X changed',
  },
  postTrace: {
    any: ['time[datetime], [data-testid="tweet"], [data-testid="tweetText"], [data-testid="reply"]'],
    seen: '2026-10',
    why: 'any one is left of a post when X renames the others; all at once, for none of them goes before the rest',
  },
  notification: {
    any: ['[data-testid="notification"]'],
    seen: '2026-10',
    why: 'a summed-up notification is an article, but no post',
  },
  post: {
    any: ['article[data-testid="tweet"]', 'article[role="article"]:has(a[href*="/status/"] time[datetime])'],
    seen: '2026-10',
    why: 'a post on screen; tombstones and summed-up notifications have no time of their own',
  },
  focalPost: {
    any: [
      'article[data-testid="tweet"][tabindex="-1"]',
      'article[role="article"][tabindex="-1"]:has(a[href*="/status/"] time[datetime])',
    ],
    seen: '2026-10',
    why: 'the post a conversation page is about; the others can be reached by Tab',
  },
  postText: {
    any: ['[data-testid="tweetText"]', 'article div[lang]'],
    seen: '2026-10',
    why: 'first one outside the quoted card; nothing else in a post declares a language',
  },
  postAuthor: {
    any: ['[data-testid="User-Name"] a[href^="/"]'],
    seen: '2026-10',
    why: 'first link is the name, same target',
  },
  userName: {
    any: ['[data-testid="User-Name"]'],
    seen: '2026-10',
    why: 'name, handle and time of the author; without links in a quoted card',
  },
  pathLink: { any: ['a[href^="/"]'], seen: '2026-10', why: 'a link inside X: to a profile, a post, a hashtag' },
  showMore: {
    any: ['[data-testid="tweet-text-show-more-link"]'],
    seen: '2026-09',
    why: 'X folded the rest of a long post; never pressed for the user',
  },
  photo: { any: ['[data-testid="tweetPhoto"]'], seen: '2026-10', why: 'one per picture of a post; wraps videos too' },
  video: { any: ['[data-testid="videoPlayer"]'], seen: '2026-10', why: 'a video, or a GIF, which X plays as one' },
  replyButton: {
    any: ['[data-testid="reply"]'],
    seen: '2026-10',
    why: 'its localised label begins with the number of replies in full',
  },
  promoted: {
    any: ['[data-testid="placementTracking"]'],
    seen: '2026-08',
    why: 'around an advertisement; X also puts it around Follow buttons and inside posts',
  },
  heading: {
    any: ['h2, [role="heading"]'],
    seen: '2026-10',
    why: '"Discover more" in a row of its own ends a conversation, in whatever language',
  },
  emptyBox: {
    any: ['div:empty'],
    seen: '2026-10',
    why: 'the line between the avatars of a chain has no name, only a width of 2 px',
  },
  permalink: {
    any: ['a[href*="/status/"]:has(time[datetime])'],
    seen: '2026-10',
    why: 'the only link that is the post itself',
  },
  historyLink: {
    any: ['a[href$="/history"]'],
    seen: '2026-08',
    why: 'only a post that was edited links to its earlier versions, under its own address',
  },
  otherArticle: {
    any: ['article:not([data-testid="tweet"])'],
    seen: '2026-10',
    why: 'what X shows in place of a post that is not there; its words are localised',
  },
  avatar: {
    any: ['[data-testid^="UserAvatar-Container-"]'],
    seen: '2026-02',
    why: 'the suffix is the handle; the row of the editor shows who posts',
  },
  profileLink: {
    any: ['a[data-testid="AppTabBar_Profile_Link"]', 'a[data-testid="DashButton_ProfileIcon_Link"]'],
    seen: '2026-10',
    why: 'its address is the signed-in handle',
  },
  accountSwitcher: {
    any: ['[data-testid="SideNav_AccountSwitcher_Button"]'],
    seen: '2026-02',
    why: 'second opinion on the signed-in handle',
  },
  toast: {
    any: ['[data-testid="toast"]', '[role="alert"]'],
    seen: '2026-08',
    why: 'a new one with a status link proves publication',
  },
  statusLink: { any: ['a[href*="/status/"]'], seen: '2026-08', why: 'the link inside a toast' },
} as const satisfies Record<string, Selector>;

export type SelectorKey = keyof typeof registry;
export const SELECTORS: Readonly<Record<SelectorKey, Selector>> = registry;

/** Attribute by which X names its elements; diagnostics report it, nothing else may query it. */
export const TEST_ID = 'data-testid';
export const AVATAR_PREFIX = 'UserAvatar-Container-';

/** All matches of the first selector of the ladder that matches anything inside `root`, in document order. */
export function findAll<E extends Element = HTMLElement>(root: ParentNode, key: SelectorKey): E[] {
  for (const selector of SELECTORS[key].any) {
    const found = root.querySelectorAll<E>(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

export function find<E extends Element = HTMLElement>(root: ParentNode, key: SelectorKey): E | undefined {
  for (const selector of SELECTORS[key].any) {
    const found = root.querySelector<E>(selector);
    if (found) return found;
  }
  return undefined;
}

/** The nearest ancestor-or-self that matches any selector of the ladder. */
export function closest<E extends Element = HTMLElement>(element: Element, key: SelectorKey): E | undefined {
  return element.closest<E>(SELECTORS[key].any.join(',')) ?? undefined;
}

export const matches = (element: Element, key: SelectorKey): boolean => element.matches(SELECTORS[key].any.join(','));
