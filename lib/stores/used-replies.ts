import { useOf } from '@/lib/core/replies/insertion.ts';
import type { UseReport } from './replies-types.ts';

interface Inserted {
  readonly id: string;
  readonly text: string;
}

/** The replies that went into one draft, until it is posted. */
export function createUsedReplies() {
  let inserted: readonly Inserted[] = [];
  /** Taken out again by undo. */
  let undone: readonly Inserted[] = [];

  return {
    /** `alone`: the rest of the draft went when this came. */
    add(entry: Inserted, alone: boolean): void {
      inserted = alone ? [entry] : [...inserted, entry];
    },
    undoLast(): void {
      undone = [...undone, ...inserted.slice(-1)];
      inserted = inserted.slice(0, -1);
    },
    forget(): void {
      inserted = [];
      undone = [];
    },
    /** What became of each, by what was posted. */
    outcome(posted: string): UseReport {
      const used = inserted.map((entry) => ({ ...entry, outcome: useOf(entry.text, posted) }));
      const ids = new Set(used.map(({ id }) => id));
      const taken = undone.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ id, outcome: 'refused' as const }));
      // A greeting put in beside it is not what the message was about: the longest text is.
      const about = [...used].sort((a, b) => b.text.length - a.text.length)[0];
      return {
        outcomes: [...used.map(({ id, outcome }) => ({ id, outcome })), ...taken],
        ...(about ? { about: about.id } : {}),
        ...(used.some(({ outcome }) => outcome !== 'refused') ? { posted } : {}),
      };
    },
  };
}
