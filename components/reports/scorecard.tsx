import { useEffect, useId, useMemo, useRef } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { Translator } from '@/lib/i18n.ts';
import type { ReportFigures } from '@/lib/stores/report-source.ts';
import { length, percent } from './figures.ts';
import { drawScorecard, SCORECARD_SIZE, type ScorecardText } from './scorecard-drawing.ts';

interface ScorecardProps {
  readonly figures: ReportFigures;
  /** Handle without `@`. */
  readonly account: string;
  /** The period in words. */
  readonly period: string;
  readonly onCopy: (text: string) => void;
  readonly onDownload: (name: string, content: Blob) => void;
}

/** Counts only: nobody's handle, nobody's words. */
function scorecardText(
  { figures, account, period }: Pick<ScorecardProps, 'figures' | 'account' | 'period'>,
  words: Translator,
) {
  const { t, tag } = words;
  const data = {
    account,
    period,
    answered: percent(figures.answered, tag),
    count: figures.answered.whole,
    median: length(figures.firstResponse.median, tag),
    within: percent(figures.withinTarget, tag),
  };
  const picture: ScorecardText = {
    title: t('reports.scorecard.heading', data),
    figures: [
      { value: data.answered, label: t('reports.scorecard.answered', data) },
      { value: data.median, label: t('reports.scorecard.median', data) },
      { value: data.within, label: t('reports.scorecard.within', data) },
    ],
    footer: t('reports.scorecard.footer', data),
  };
  return { picture, alt: t('reports.scorecard.alt', data), post: t('reports.scorecard.post', data) };
}

/** How the agency did, for the public: a picture with its description, and a text to post. The person posts it, or not. */
export function Scorecard({ figures, account, period, onCopy, onDownload }: ScorecardProps) {
  const { words } = usePanel();
  const { t } = words;
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, alt, post } = useMemo(
    () => scorecardText({ figures, account, period }, words),
    [figures, account, period, words],
  );
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawScorecard(context, picture);
  }, [picture]);
  const download = () =>
    canvas.current?.toBlob((blob) => {
      if (blob) onDownload('scorecard.png', blob);
    }, 'image/png');
  return (
    <section className="scorecard" aria-labelledby={id}>
      <h3 id={id}>{t('reports.scorecard.title')}</h3>
      <p className="hint">{t('reports.scorecard.help')}</p>
      <canvas ref={canvas} {...SCORECARD_SIZE} role="img" aria-label={alt} />
      <p>{post}</p>
      <div className="actions">
        <Button onClick={download}>{t('reports.scorecard.save')}</Button>
        <Button onClick={() => onCopy(post)}>{t('reports.scorecard.copyPost')}</Button>
        <Button onClick={() => onCopy(alt)}>{t('reports.scorecard.copyAlt')}</Button>
      </div>
      <details>
        <summary>{t('reports.scorecard.showAlt')}</summary>
        <p>{alt}</p>
      </details>
    </section>
  );
}
