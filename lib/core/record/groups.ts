import type { RecordGroup } from './record-events.ts';

const SETTINGS: ReadonlySet<string> = new Set(['rules-changed']);
/** What tells of the record itself is kept for ever: it explains the gaps that retention leaves. */
const KEPT: ReadonlySet<string> = new Set(['entries-removed', 'hold-switched']);

/** Whose retention an event has; undefined: it is never removed. Events of a kind unknown here are about drafts. */
export function recordGroup(event: { readonly kind: string }): RecordGroup | undefined {
  if (KEPT.has(event.kind)) return undefined;
  if ('caseId' in event) return 'cases';
  return SETTINGS.has(event.kind) ? 'settings' : 'drafts';
}

/** Runs of numbers that follow each other, each as first and last. `sorted` ascending, without repetition. */
export function rangesOf(sorted: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const seq of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === seq - 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}
