import { browser } from 'wxt/browser';
import type { MessageName, Payload, Result } from './messages.ts';

/*
 * The sending half of lib/messages.ts, without its schemas: the script in every page of X sends too, and a schema
 * library would weigh more than all the rest of it. What comes back is from our own background.
 */

/** `refused`: not our sender · `unknown`: no such message · `invalid`: payload · `failed`: the handler rejected, see `detail`. */
export type Failure = 'refused' | 'unknown' | 'invalid' | 'failed';

export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: Failure; readonly detail: string };

/** The background answered, and the answer is no. `detail` is the handler's reason, e.g. `full`. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: Failure;
  readonly detail: string;

  constructor(code: Failure, detail: string) {
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

/** Milliseconds before each retry; a new worker answers within about 0.2 s, on a busy machine much later. */
const RETRY_DELAYS = [50, 250, 1000, 2500] as const;
const GONE = /extension context invalidated|dead object/i;
const WORKER_DIED = /message (?:channel|port) closed|receiving end does not exist|could not establish connection/i;

const isReply = (answer: unknown): answer is Reply =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

/**
 * Sends to the background and resolves to its result. Rejects with ExtensionGoneError, NoAnswerError (after four
 * retries) or MessageError.
 */
export async function send<Name extends MessageName>(name: Name, payload: Payload<Name>): Promise<Result<Name>> {
  let lastError: unknown;
  for (const delay of [0, ...RETRY_DELAYS]) {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (!browser.runtime?.id) throw new ExtensionGoneError('the extension is gone');
    try {
      const reply: unknown = await browser.runtime.sendMessage({ name, payload });
      // No answer at all: the worker was starting and had not listened yet.
      if (!isReply(reply)) continue;
      if (reply.ok) return reply.result as Result<Name>;
      throw new MessageError(reply.code, reply.detail);
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
