import type { ComposedReply } from '@/lib/core/replies/compose-reply.ts';
import { findPlaceholders } from '@/lib/core/replies/placeholders.ts';
import type { Translator } from '@/lib/i18n.ts';

interface ReplyPreviewProps {
  readonly composed: ComposedReply;
  readonly lang: string;
  readonly words: Translator;
}

/** The text as it would stand in the draft, open blanks marked. */
export function ReplyPreview({ composed: { text, missing, length, exact }, lang, words: { t } }: ReplyPreviewProps) {
  const blanks = findPlaceholders(text);
  return (
    <section className="reply-preview" aria-label={t('picker.use.preview')}>
      <p dir="auto" lang={lang}>
        {blanks.map(({ key, start, end }, index) => (
          <span key={start}>
            {text.slice(blanks[index - 1]?.end ?? 0, start)}
            <mark data-key={key}>{text.slice(start, end)}</mark>
          </span>
        ))}
        {text.slice(blanks.at(-1)?.end ?? 0)}
      </p>
      <p className="hint" role="status">
        {t(exact ? 'picker.use.length' : 'picker.use.lengthAbout', { length })}
        {missing.length > 0 && ` ${t('picker.use.missing', { count: missing.length })}`}
      </p>
    </section>
  );
}
