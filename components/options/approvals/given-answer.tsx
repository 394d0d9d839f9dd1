import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { CodePicture } from '@/components/ui/code-picture.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ApproverState } from '@/lib/stores/approver.ts';
import { useWords } from '../words.tsx';

interface GivenAnswerProps {
  readonly state: ApproverState;
  readonly answer: NonNullable<ApproverState['answer']>;
}

/** The code to send back, as text and as a picture. */
export function GivenAnswer({ state, answer }: GivenAnswerProps) {
  const { t, tag } = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // The pressed button is gone: the code is what comes next.
  useEffect(() => box.current?.focus(), []);
  const until = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(answer.until);
  const isApproved = answer.decision === 'approved';
  return (
    <>
      <Notice tone={isApproved ? 'clear' : 'advise'} title={t(`options.approvals.given.${answer.decision}`)}>
        <p>{t(isApproved ? 'options.approvals.sendApproved' : 'options.approvals.sendRefused', { until })}</p>
      </Notice>
      <div className="field">
        <label htmlFor={id}>{t('options.approvals.answerCode')}</label>
        <textarea
          id={id}
          ref={box}
          className="text code-text"
          rows={4}
          readOnly
          dir="ltr"
          value={answer.code}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="actions">
        <Button look="primary" onClick={() => void state.copyAnswer()}>
          {t('options.approvals.copyAnswer')}
        </Button>
        <Button onClick={state.close}>{t('options.approvals.next')}</Button>
      </div>
      <p role="status" className="hint">
        {state.copied === 'answer' && t('options.approvals.copied')}
        {state.copied === 'failed' && t('options.approvals.copyFailed')}
      </p>
      {answer.picture && <CodePicture picture={answer.picture} label={t('options.approvals.pictureOfAnswer')} />}
    </>
  );
}
