import type { ApprovalStage, GatesState } from '@/lib/stores/gates.ts';
import type { View } from '../view.ts';

interface ApprovalResultProps {
  readonly answer: GatesState['answer'];
  readonly stage: ApprovalStage;
  readonly view: View;
}

/** What the colleague said, how far their key is known, and what became of it. */
export function ApprovalResult({ answer, stage, view: { words } }: ApprovalResultProps) {
  const { t, tag } = words;
  if (stage === 'changed') return <p>{t('gates.approval.changed')}</p>;
  if (!answer || stage === 'asked' || stage === 'none') return null;
  const until = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(answer.until),
  );
  const data = { name: answer.approver, until, key: answer.fingerprint };
  return (
    <>
      <p>
        <strong>{t(`gates.approval.result.${stage}`, data)}</strong>
      </p>
      {answer.note && (
        <blockquote className="gate-note" dir="auto">
          {answer.note}
        </blockquote>
      )}
      {stage === 'approved' && (
        <>
          <p className="hint">{t(`gates.approval.trust.${answer.trust}`, data)}</p>
          <p>{t('gates.approval.press')}</p>
        </>
      )}
    </>
  );
}
