import { browser } from 'wxt/browser';
import {
  type PageSight,
  pageSight,
  type ReplySent,
  replySent,
  type SeenOnPage,
  seenOnPage,
} from './core/cases/seen-post.ts';
import { type JournalEvent, journalEvent } from './core/journal.ts';
import type { SuggestedReplies } from './core/replies/offer.ts';
import * as z from './core/zod.ts';
import type { Reply } from './message-sender.ts';
import {
  type FavouriteRequest,
  type FindRequest,
  favouriteRequest,
  findRequest,
  type OutcomeReport,
  outcomeReport,
  type PendingReply,
  pendingReply,
  type RememberRequest,
  rememberRequest,
  type SuggestRequest,
  sentBeforeRequest,
  suggestRequest,
} from './replies/messages.ts';
import type { Found } from './replies/reply-desk.ts';
import { X_MATCHES } from './x/hosts.ts';

export { ExtensionGoneError, MessageError, NoAnswerError, send } from './message-sender.ts';

/**
 * The whole protocol between pages and the background. Few on purpose: checks run in the content script and settings
 * travel by storage watch. Every message must be safe to repeat, for `send` repeats it when the worker dies under it.
 */
const PAYLOADS = {
  /** Keeps an event in the journal; repeated by `id` it is kept once. */
  'journal.append': journalEvent,
  /** Stops showing a rule's hints for an account, or shows them again. */
  'rule.mute': z.strictObject({
    account: z.string().regex(/^\w{1,15}$/),
    rule: z.string().regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/),
    muted: z.boolean(),
  }),
  /** Opens the options page, at one rule or section where given. */
  'options.open': z.strictObject({
    rule: z
      .string()
      .regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/)
      .optional(),
    section: z.literal('replies').optional(),
  }),
  /** Citizens' posts and our own answers as they passed on screen; the same again changes nothing. */
  'posts.seen': seenOnPage,
  /** Whether the posts of an open page can be recognised at all. */
  'posts.sight': pageSight,
  /** A reply that left through our composer, so that the citizen's clock stops at once. */
  'reply.sent': replySent,
  /** The saved replies that fit a citizen's message. */
  'replies.suggest': suggestRequest,
  /** Search over all saved replies that may be used. */
  'replies.find': findRequest,
  /** What became of saved replies; counted once by `event`. */
  'replies.outcome': outcomeReport,
  /** Keeps what was filled in, for the next reply to the same post. */
  'replies.remember': rememberRequest,
  'replies.favourite': favouriteRequest,
  /** How often the very same text was posted within a day. */
  'replies.sent-before': sentBeforeRequest,
  /** Offers a reply first at the composer of one post. */
  'replies.pick': pendingReply,
  /** Fetches from X's API at once, where an account is connected. */
  'x-api.fetch': z.strictObject({}),
} as const;

interface Protocol {
  'journal.append': { payload: JournalEvent; result: { seq: number } };
  'rule.mute': { payload: { account: string; rule: string; muted: boolean }; result: null };
  'options.open': { payload: { rule?: string | undefined; section?: 'replies' | undefined }; result: null };
  'posts.seen': { payload: SeenOnPage; result: { accepted: number } };
  'posts.sight': { payload: PageSight; result: null };
  'reply.sent': { payload: ReplySent; result: null };
  'replies.suggest': { payload: SuggestRequest; result: SuggestedReplies };
  'replies.find': { payload: FindRequest; result: Found };
  'replies.outcome': { payload: OutcomeReport; result: null };
  'replies.remember': { payload: RememberRequest; result: null };
  'replies.favourite': { payload: FavouriteRequest; result: null };
  'replies.sent-before': { payload: { text: string }; result: { count: number } };
  'replies.pick': { payload: PendingReply; result: null };
  'x-api.fetch': { payload: Record<string, never>; result: null };
}
export type MessageName = keyof Protocol;
export type Payload<Name extends MessageName> = Protocol[Name]['payload'];
export type Result<Name extends MessageName> = Protocol[Name]['result'];

/** `page`: one of our own pages · `content`: our script in X's top frame. */
export type SenderKind = 'page' | 'content';
export type Handlers = {
  readonly [Name in MessageName]: (payload: Payload<Name>, from: SenderKind) => Promise<Result<Name>>;
};

const requestSchema = z.strictObject({ name: z.string(), payload: z.unknown() });
type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];
const X_ORIGINS: ReadonlySet<string> = new Set(X_MATCHES.map((pattern) => new URL(pattern.replace('*', '')).origin));

/** Who sent it, or undefined for anyone we do not talk to: other extensions, sub-frames, other sites. */
export function senderKind(sender: Sender): SenderKind | undefined {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  // By address, not by URL.origin: that is "null" for extension pages in some engines.
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return 'page';
  return sender.tab && sender.frameId === 0 && X_ORIGINS.has(new URL(sender.url).origin) ? 'content' : undefined;
}

/** What only a script in X's page may report, for only there it is seen. */
const SEEN_ON_X: ReadonlySet<MessageName> = new Set(['posts.seen', 'posts.sight', 'reply.sent']);

/** What only our own pages may ask. */
const OWN_PAGES: ReadonlySet<MessageName> = new Set(['replies.pick', 'x-api.fetch']);

/** What a script in X's page may note in the record: what happens to drafts there, and nothing else. */
const FROM_X: ReadonlySet<JournalEvent['kind']> = new Set(['draft-held', 'draft-overridden', 'draft-published']);

/** What each sender may ask. A content script shares a renderer with X's page, so it only reports drafts and posts. */
function allowed(name: MessageName, payload: unknown, from: SenderKind): boolean {
  if (from === 'page') return !SEEN_ON_X.has(name);
  if (OWN_PAGES.has(name)) return false;
  return name !== 'journal.append' || FROM_X.has((payload as JournalEvent).kind);
}

async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply> {
  const from = senderKind(sender);
  if (!from) return { ok: false, code: 'refused', detail: 'sender' };
  const request = requestSchema.safeParse(message);
  if (!request.success || !Object.hasOwn(PAYLOADS, request.data.name))
    return { ok: false, code: 'unknown', detail: '' };
  const name = request.data.name as MessageName;
  const payload = PAYLOADS[name].safeParse(request.data.payload);
  if (!payload.success) {
    // Path only: the words of a refused payload may be just what must not be kept.
    return { ok: false, code: 'invalid', detail: payload.error.issues[0]?.path.join('.') ?? '' };
  }
  if (!allowed(name, payload.data, from)) return { ok: false, code: 'refused', detail: 'kind' };
  try {
    const run = handlers[name] as (payload: unknown, from: SenderKind) => Promise<unknown>;
    return { ok: true, result: await run(payload.data, from) };
  } catch (error) {
    const reason = (error as { reason?: unknown }).reason;
    return { ok: false, code: 'failed', detail: typeof reason === 'string' ? reason : 'unknown' };
  }
}

/** Answers messages in the background; call it synchronously at start, or the message that woke the worker is lost. */
export function handle(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender, respond?: (reply: Reply) => void) => {
    const reply = answer(handlers, message, sender);
    // The fake browser of the unit tests takes the promise; Chromium before 2026 takes only `respond`.
    if (typeof respond !== 'function') return reply;
    void reply.then(respond);
    return true;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
