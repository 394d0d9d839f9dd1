import type { Span } from '@/lib/core/draft.ts';
import { applyEdits } from '@/lib/core/draft.ts';
import type { Suggestion } from '@/lib/core/finding.ts';
import type { Translator } from '@/lib/i18n.ts';

/** Code units of unchanged text shown on either side of a change. */
const CONTEXT = 18;

function around(text: string, span: Span): { lead: string; changed: string; tail: string } {
  const from = Math.max(0, span.start - CONTEXT);
  const to = Math.min(text.length, span.end + CONTEXT);
  return {
    lead: (from > 0 ? '…' : '') + text.slice(from, span.start),
    changed: text.slice(span.start, span.end),
    tail: text.slice(span.end, to) + (to < text.length ? '…' : ''),
  };
}

interface FixPreviewProps {
  readonly text: string;
  readonly suggestion: Suggestion;
  readonly words: Translator;
}

/** The words a fix changes, before and after, so that one click holds no surprise. */
export function FixPreview({ text, suggestion, words }: FixPreviewProps) {
  const start = Math.min(...suggestion.edits.map(({ span }) => span.start));
  const end = Math.max(...suggestion.edits.map(({ span }) => span.end));
  const after = applyEdits(text, suggestion.edits);
  const before = around(text, { start, end });
  const result = around(after, { start, end: after.length - (text.length - end) });
  return (
    <dl className="preview" dir="auto">
      <div>
        <dt>{words.t('composer.finding.before')}</dt>
        <dd>
          {before.lead}
          <del>{before.changed}</del>
          {before.tail}
        </dd>
      </div>
      <div>
        <dt>{words.t('composer.finding.after')}</dt>
        <dd>
          {result.lead}
          {result.changed === '' ? <em>{words.t('composer.finding.removed')}</em> : <ins>{result.changed}</ins>}
          {result.tail}
        </dd>
      </div>
    </dl>
  );
}
