import { Fragment } from 'react';
import type { FilledExample } from '@/lib/core/replies/example-values.ts';
import { filledLength } from '@/lib/core/replies/placeholders.ts';
import type { Placeholder, VersionLanguage } from '@/lib/core/replies/saved-reply.ts';
import { useWords } from '../words.tsx';

interface FilledPreviewProps {
  /** With its blanks. */
  readonly text: string;
  readonly filled: FilledExample;
  readonly placeholders: readonly Placeholder[];
  readonly language: VersionLanguage;
  /** Weighted characters. */
  readonly limit: number;
}

/** A text as a citizen might get it, what will be filled in marked, and its length as X counts. */
export function FilledPreview({ text, filled, placeholders, language, limit }: FilledPreviewProps) {
  const { t, tag } = useWords();
  const { length, exact } = filledLength(text, {}, placeholders);
  const count = new Intl.NumberFormat(tag);
  const ends = [0, ...filled.values.map(({ end }) => end)];
  return (
    <figure className="preview">
      <figcaption>{t('replies.preview.title')}</figcaption>
      <blockquote lang={language} dir="auto">
        {filled.values.map(({ start, end }, index) => (
          <Fragment key={start}>
            {filled.text.slice(ends[index], start)}
            <mark>{filled.text.slice(start, end)}</mark>
          </Fragment>
        ))}
        {filled.text.slice(ends.at(-1))}
      </blockquote>
      <p className="length" data-over={length > limit}>
        {t(exact ? 'replies.preview.length' : 'replies.preview.lengthAbout', {
          length: count.format(length),
          limit: count.format(limit),
        })}
        {length > limit && <strong> {t('replies.preview.over')}</strong>}
      </p>
    </figure>
  );
}
