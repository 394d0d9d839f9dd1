import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words.tsx';
import { addressOfStep, type Step } from './steps.ts';

/** Where in the set-up one is. */
export interface StepPlace {
  readonly step: Step;
  /** All there are, in order. */
  readonly steps: readonly Step[];
  /** Whether one came here from another step: then its heading takes the focus, and is read out. */
  readonly isArrival: boolean;
}

interface StepFrameProps {
  readonly at: StepPlace;
  /** Whether there is something to go on with; otherwise the step is skipped. */
  readonly isAnswered: boolean;
  readonly onNext?: (event: MouseEvent) => void;
  readonly children: ReactNode;
}

/** One step: which of how many, what it is about, and the ways on and back. */
export function StepFrame({ at, isAnswered, onNext, children }: StepFrameProps) {
  const { t } = useWords();
  const { step, steps, isArrival } = at;
  const heading = useRef<HTMLHeadingElement>(null);
  const index = steps.indexOf(step);
  const back = steps[index - 1];
  const next = steps[index + 1];

  useEffect(() => {
    if (!isArrival) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isArrival]);

  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="step-title">
        <span className="step-count">{t('options.setup.count', { number: index + 1, total: steps.length })}</span>{' '}
        {t(`options.setup.titles.${step}`)}
      </h3>
      <p className="lead">{t(`options.setup.lead.${step}`)}</p>
      {children}
      {/* The main way first for those who tab, on the outer side for those who look. */}
      <div className="actions step-actions">
        {next && (
          <a className={`button ${isAnswered ? 'primary' : ''}`} href={addressOfStep(next)} onClick={onNext}>
            {t(isAnswered ? 'options.setup.next' : 'options.setup.skip')}
          </a>
        )}
        {back && (
          <a className="button" href={addressOfStep(back)}>
            {t('options.setup.back')}
          </a>
        )}
        {next && next !== 'done' && <a href={addressOfStep('done')}>{t('options.setup.later')}</a>}
      </div>
    </>
  );
}
