/**
 * Why something could not be read or kept. `full`: no room · `gone`: the extension was updated under this page ·
 * `closed`: another version has the database · `broken`: the database cannot be read · `hold`: a lawful hold forbids it.
 */
const FAILURE_REASONS = ['full', 'gone', 'closed', 'broken', 'hold', 'unknown'] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** The reason that SettingsError and JournalError carry; `unknown` for everything else. */
export function failureReason(error: unknown): FailureReason {
  const reason = (error as { reason?: unknown } | undefined)?.reason;
  return FAILURE_REASONS.find((known) => known === reason) ?? 'unknown';
}
