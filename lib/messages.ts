import { browser } from 'wxt/browser';
import { type JournalEvent, journalEvent } from './core/journal.ts';
import * as z from './core/zod.ts';
import { X_MATCHES } from './x/hosts.ts';

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
  /** Opens the options page, at one rule where given. */
  'options.open': z.strictObject({
    rule: z
      .string()
      .regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/)
      .optional(),
  }),
} as const;

interface Protocol {
  'journal.append': { payload: JournalEvent; result: { seq: number } };
  'rule.mute': { payload: { account: string; rule: string; muted: boolean }; result: null };
  'options.open': { payload: { rule?: string | undefined }; result: null };
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
/** `refused`: not our sender · `unknown`: no such message · `invalid`: payload · `failed`: the handler rejected, see `detail`. */
const FAILURES = ['refused', 'unknown', 'invalid', 'failed'] as const;
const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(FAILURES), detail: z.string() }),
]);
type Reply = z.infer<typeof replySchema>;

/** The background answered, and the answer is no. `detail` is the handler's reason, e.g. `full`. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: (typeof FAILURES)[number];
  readonly detail: string;

  constructor(code: (typeof FAILURES)[number], detail: string) {
    super(`message ${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** The extension was updated, removed or switched off under this page; only a reload of the page helps. */
export class ExtensionGoneError extends Error {
  override readonly name = 'ExtensionGoneError';
}

/** The background did not answer after every retry. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Milliseconds before each retry; a new worker answers within about 40 ms. */
const RETRY_DELAYS = [50, 250, 1000] as const;
const GONE = /extension context invalidated|dead object/i;
const WORKER_DIED = /message (?:channel|port) closed|receiving end does not exist|could not establish connection/i;

/**
 * Sends to the background and resolves to its result. Rejects with ExtensionGoneError, NoAnswerError (after three
 * retries) or MessageError.
 */
export async function send<Name extends MessageName>(name: Name, payload: Payload<Name>): Promise<Result<Name>> {
  let lastError: unknown;
  for (const delay of [0, ...RETRY_DELAYS]) {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (!browser.runtime?.id) throw new ExtensionGoneError('the extension is gone');
    try {
      const reply = replySchema.safeParse(await browser.runtime.sendMessage({ name, payload }));
      // No answer at all: the worker was starting and had not listened yet.
      if (!reply.success) continue;
      if (reply.data.ok) return reply.data.result as Result<Name>;
      throw new MessageError(reply.data.code, reply.data.detail);
    } catch (error) {
      if (error instanceof MessageError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      if (GONE.test(message)) throw new ExtensionGoneError(message, { cause: error });
      if (!WORKER_DIED.test(message)) throw error;
      lastError = error;
    }
  }
  throw new NoAnswerError(`no answer to ${name}`, { cause: lastError });
}

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];
const X_ORIGINS: ReadonlySet<string> = new Set(X_MATCHES.map((pattern) => new URL(pattern.replace('*', '')).origin));

/** Who sent it, or undefined for anyone we do not talk to: other extensions, sub-frames, other sites. */
export function senderKind(sender: Sender): SenderKind | undefined {
  if (sender.id !== browser.runtime.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  // By address, not by URL.origin: that is "null" for extension pages in some engines.
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return 'page';
  return sender.tab && sender.frameId === 0 && X_ORIGINS.has(new URL(sender.url).origin) ? 'content' : undefined;
}

/** What a content script may ask: it shares a renderer with X's page, so it can only report drafts. */
function allowed(name: MessageName, payload: unknown, from: SenderKind): boolean {
  return from === 'page' || name !== 'journal.append' || (payload as JournalEvent).kind !== 'rules-changed';
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
