import { useOf } from '@/lib/core/replies/insertion.ts';

/**
 * Saved replies that two people must see, by the place of the composer they went into: kept for the page, since X may
 * build a composer anew at any moment. A reply counts as long as a part of its words is still there.
 */
export function createGuardedReplies() {
  const bySlot = new Map<string, Set<string>>();
  return {
    add(slot: string, text: string): void {
      bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(text));
    },
    holds: (slot: string, texts: readonly string[]): boolean =>
      [...(bySlot.get(slot) ?? [])].some((text) => texts.some((draft) => useOf(text, draft) !== 'refused')),
  };
}

export type GuardedReplies = ReturnType<typeof createGuardedReplies>;
