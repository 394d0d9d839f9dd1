import { useEffect, useId, useMemo, useRef } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { Report } from '@/lib/core/cases/report.ts';
import { type Scorecard as Card, FEWEST_PUBLISHED, makeScorecard } from '@/lib/core/cases/scorecard.ts';
import type { Translator } from '@/lib/i18n.ts';
import { percent } from './figures.ts';
import { drawScorecard, SCORECARD_SIZE, type ScorecardText } from './scorecard-drawing.ts';

/** A rounded duration as its unit says it: `3 hours`. */
const lengthOf = ({ amount, unit }: NonNullable<Card['medianFirstResponse']>, tag: string): string =>
  new Intl.NumberFormat(tag, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' }).format(amount);

interface ScorecardWords {
  readonly picture: ScorecardText;
  readonly alt: string;
  readonly post: string;
}

/** Counts only: nobody's handle, nobody's words. Undefined with too few cases to say anything, or not to point at anyone. */
export function scorecardWords(
  report: Report,
  account: string,
  period: string,
  words: Translator,
): ScorecardWords | undefined {
  const { t, tag } = words;
  const card = makeScorecard(report);
  if (card.answeredPercent === undefined) return undefined;
  const median = card.medianFirstResponse && lengthOf(card.medianFirstResponse, tag);
  const within = card.withinTargetPercent === undefined ? undefined : percent(card.withinTargetPercent / 100, tag);
  const data = {
    account,
    period,
    answered: percent(card.answeredPercent / 100, tag),
    count: card.needing,
    median,
    within,
  };
  const parts = ['answered', ...(median ? ['median'] : []), ...(within ? ['within'] : [])];
  const values: Record<string, string | undefined> = { answered: data.answered, median, within };
  const say = (kind: 'alt' | 'post') =>
    [`${kind}Start`, ...parts, ...(kind === 'post' ? ['postEnd'] : [])]
      .map((part) => t(`reports.scorecard.lines.${part}`, data))
      .join(' ');
  return {
    picture: {
      title: t('reports.scorecard.heading'),
      figures: parts.map((part) => ({ value: values[part] ?? '', label: t(`reports.scorecard.${part}`, data) })),
      footer: t('reports.scorecard.footer', data),
    },
    alt: say('alt'),
    post: say('post'),
  };
}

interface ScorecardProps {
  readonly report: Report;
  /** Handle without `@`. */
  readonly account: string;
  /** The period in words. */
  readonly period: string;
  readonly onCopy: (text: string) => void;
  readonly onDownload: (name: string, content: Blob) => void;
}

function Picture({
  picture,
  alt,
  post,
  onCopy,
  onDownload,
}: ScorecardWords & Omit<ScorecardProps, 'report' | 'account' | 'period'>) {
  const {
    words: { t },
  } = usePanel();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawScorecard(context, picture);
  }, [picture]);
  const download = () =>
    canvas.current?.toBlob((blob) => {
      if (blob) onDownload('scorecard.png', blob);
    }, 'image/png');
  return (
    <>
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
    </>
  );
}

/** How the agency did, for the public: a picture with its description, and a text to post. The person posts it, or not. */
export function Scorecard({ report, account, period, ...actions }: ScorecardProps) {
  const { words } = usePanel();
  const id = useId();
  const said = useMemo(() => scorecardWords(report, account, period, words), [report, account, period, words]);
  return (
    <section className="scorecard" aria-labelledby={id}>
      <h3 id={id}>{words.t('reports.scorecard.title')}</h3>
      <p className="hint">{words.t('reports.scorecard.help')}</p>
      {said ? (
        <Picture {...said} {...actions} />
      ) : (
        <p className="empty-queue">{words.t('reports.scorecard.tooFew', { count: FEWEST_PUBLISHED })}</p>
      )}
    </section>
  );
}
