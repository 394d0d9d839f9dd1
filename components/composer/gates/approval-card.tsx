import { useId, useState } from 'react';
import type { ApprovalCause } from '@/lib/core/approvals/needs.ts';
import { approvalStage, type GatesState } from '@/lib/stores/gates.ts';
import { Icon } from '../../ui/icons.tsx';
import type { View } from '../view.ts';
import { AnswerForm } from './answer-form.tsx';
import { ApprovalResult } from './approval-result.tsx';
import { AskForm } from './ask-form.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { RequestCode } from './request-code.tsx';

export interface ApprovalCardProps {
  readonly gates: GatesState;
  readonly view: View;
  readonly staffName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function causeWords(cause: ApprovalCause, account: string | undefined, { words: { t } }: View): string {
  if (cause.kind === 'account') return t('gates.approval.cause.account', { account });
  if (cause.kind === 'reply') return t('gates.approval.cause.reply');
  return t('gates.approval.cause.rule', { rule: t(`rules.${cause.ruleId}.title`) });
}

/** Asking a second person and taking their answer; what holds is always for exactly the post as it stands. */
export function ApprovalCard({ gates, view, staffName, now }: ApprovalCardProps) {
  const { t } = view.words;
  const title = useId();
  const [name, setName] = useState<string>();
  const stage = approvalStage(gates, now);
  const fault = gates.faults.approval;
  const card = useKeptFocus(stage);
  const asks = stage === 'none' || stage === 'changed' || stage === 'expired' || stage === 'refused';
  return (
    <section className="gate" ref={card} tabIndex={-1} data-stage={stage} aria-labelledby={title}>
      <p className="gate-kind">
        <Icon name={stage === 'approved' ? 'clear' : 'people'} />
        <span>{t(`gates.approval.stage.${stage}`)}</span>
      </p>
      <h3 id={title}>{t(stage === 'approved' ? 'gates.approval.titleApproved' : 'gates.approval.title')}</h3>
      {stage !== 'approved' && (
        <ul className="gate-causes">
          {gates.needs.approval.map((cause) => (
            <li key={cause.kind === 'rule' ? cause.ruleId : cause.kind}>
              {causeWords(cause, gates.content?.account, view)}
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        <ApprovalResult answer={gates.answer} stage={stage} view={view} />
      </div>
      {fault && (
        <p className="error" role="alert">
          {t(`gates.fault.${fault}`)}
        </p>
      )}
      {asks && (
        <AskForm
          gates={gates}
          view={view}
          name={name ?? staffName}
          onName={setName}
          again={stage !== 'none'}
          onAsk={() => void gates.ask(name ?? staffName)}
        />
      )}
      {stage === 'asked' && gates.request && <RequestCode gates={gates} request={gates.request} view={view} />}
      {stage !== 'approved' && <AnswerForm gates={gates} view={view} folded={stage === 'none'} />}
    </section>
  );
}
