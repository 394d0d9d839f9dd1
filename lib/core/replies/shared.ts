import type { SavedReply } from './saved-reply.ts';

/**
 * What may be offered: the library that staff write, and the replies of packs and policy that have no reply of the same
 * id there. Whoever copies one makes it their own, and theirs counts.
 */
export function withShared(own: readonly SavedReply[], shared: readonly SavedReply[]): readonly SavedReply[] {
  if (shared.length === 0) return own;
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shared.filter(({ id }) => !ids.has(id))];
}
