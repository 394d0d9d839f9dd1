import type { Span } from '@/lib/core/draft.ts';

interface MarkedProps {
  readonly text: string;
  /** In any order; what overlaps one before is left out. */
  readonly spans: readonly Span[];
}

/** A text with the words that were found shown as marked. */
export function Marked({ text, spans }: MarkedProps) {
  const parts: { readonly from: number; readonly text: string; readonly isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (start > at) parts.push({ from: at, text: text.slice(at, start), isMarked: false });
    parts.push({ from: start, text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) parts.push({ from: at, text: text.slice(at), isMarked: false });
  return (
    <span className="marked" dir="auto">
      {parts.map((part) => (part.isMarked ? <mark key={part.from}>{part.text}</mark> : part.text))}
    </span>
  );
}
