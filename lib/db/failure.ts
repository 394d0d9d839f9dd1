/**
 * `full`: no room on the disk or in the quota · `closed`: another version of the extension took the database over ·
 * `broken`: the browser cannot open or read it.
 */
export type JournalFailure = 'full' | 'closed' | 'broken' | 'unknown';

export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly reason: JournalFailure;

  constructor(cause: unknown) {
    super(`the journal failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.reason = reasonOf(cause);
  }
}

const REASONS: Readonly<Record<string, JournalFailure>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  VersionError: 'closed',
  InvalidStateError: 'closed',
  // Chromium, when its files are damaged: "Internal error opening backing store".
  UnknownError: 'broken',
  OpenFailedError: 'broken',
  UpgradeError: 'broken',
  NotFoundError: 'broken',
  MissingAPIError: 'broken',
  // Firefox: refused by its settings for private windows.
  SecurityError: 'broken',
};

/** Dexie wraps: an aborted transaction, and a database that did not open, carry the true cause innermost. */
function reasonOf(cause: unknown): JournalFailure {
  let reason: JournalFailure = 'unknown';
  let error = cause as { name?: string; inner?: unknown } | undefined;
  for (let depth = 0; error && depth < 5; depth += 1) {
    reason = REASONS[error.name ?? ''] ?? reason;
    error = error.inner as typeof error;
  }
  return reason;
}

/** Runs it; whatever goes wrong becomes a JournalError. */
export async function guarded<T>(run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof JournalError ? error : new JournalError(error);
  }
}
