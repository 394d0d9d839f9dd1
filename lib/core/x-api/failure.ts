/**
 * Why nothing can be fetched just now.
 *
 * `reconnect`: X does not take our tokens any more · `permission`: the browser does not let us reach the API ·
 * `no-credits`: the app's credit at X is used up · `forbidden`: the app or its plan may not do this · `rate`: too many
 * requests, X says until when · `cap`: the app's own limit at X · `server`: X failed · `offline`: no connection, or too
 * slow · `account`: it is no account of the agency any more · `changed`: an answer that is not understood · `ceiling`: the agency's own limit · `store`: this machine cannot
 * keep what came
 */
export const X_API_TROUBLES = [
  'reconnect',
  'permission',
  'no-credits',
  'forbidden',
  'rate',
  'cap',
  'server',
  'offline',
  'changed',
  'ceiling',
  'store',
  'account',
] as const;
export type XApiTrouble = (typeof X_API_TROUBLES)[number];

export interface Failure {
  readonly kind: XApiTrouble;
  /** Milliseconds since 1970: when X says it may be asked again. */
  readonly until?: number;
}

/**
 * `permission`: the person refused the browser's question · `cancelled`: they closed X's window · `denied`: they said no
 * there · `answer`: what came back is not what was asked for · `account`: they are signed in as somebody who is no account
 * of the agency · `refused`: X does not take this app · `offline`: X was not reached · `failed`: anything else
 */
export const CONNECT_FAILURES = [
  'permission',
  'cancelled',
  'denied',
  'answer',
  'account',
  'refused',
  'offline',
  'failed',
] as const;
export type ConnectFailure = (typeof CONNECT_FAILURES)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longest wait between tries that fail, in ms. */
const LONGEST_WAIT = 4 * HOUR;
/** Credits are bought, apps approved and caps reset by people, or once a month. */
const WAITS: Partial<Record<XApiTrouble, number>> = { 'no-credits': 6 * HOUR, forbidden: 24 * HOUR, cap: 24 * HOUR };
/** A clock that is a little off must not ask too early. */
const RESET_MARGIN = 5000;

/**
 * When to try again, in ms since 1970; undefined = only after somebody connected anew.
 *
 * @param failures how often in a row it failed, this time included
 */
export function retryAt(
  { kind, until }: Failure,
  failures: number,
  now: number,
  pollMinutes: number,
): number | undefined {
  if (kind === 'reconnect') return undefined;
  if (kind === 'rate') return Math.max(until ?? now + 15 * MINUTE, now) + RESET_MARGIN;
  const wait = WAITS[kind];
  if (wait !== undefined) return now + wait;
  // What a person may set right at any moment is looked at each minute, before anything is asked of X.
  if (kind === 'permission' || kind === 'ceiling' || kind === 'account') return now + MINUTE;
  if (kind === 'store') return now + pollMinutes * MINUTE;
  const doubled = pollMinutes * MINUTE * 2 ** Math.min(failures - 1, 10);
  return now + Math.min(doubled, Math.max(LONGEST_WAIT, pollMinutes * MINUTE));
}
