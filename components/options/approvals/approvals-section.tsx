import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import type { ApproverStore } from '@/lib/stores/approver.ts';
import { useWords } from '../words.tsx';
import { ApprovalSettings } from './approval-settings.tsx';
import { DecideForm } from './decide-form.tsx';
import { GivenAnswer } from './given-answer.tsx';
import { OpenRequest } from './open-request.tsx';
import { RequestView } from './request-view.tsx';
import { ThisMachine } from './this-machine.tsx';

interface ApprovalsSectionProps {
  readonly store: ApproverStore;
  readonly rules: AgencyRules;
  readonly catalogue: readonly RuleId[];
  readonly staffName: string;
  readonly onStaffName: (name: string) => void;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** Four eyes: answering a colleague, who this machine is, and when a second person is needed. */
export function ApprovalsSection(props: ApprovalsSectionProps) {
  const { store, rules, catalogue, staffName, onStaffName, onChange, onLeaveField } = props;
  const { t } = useWords();
  const state = useStore(store);
  const { start, request, answer } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(request);
  useEffect(() => {
    void start();
  }, [start]);
  useEffect(() => {
    if (shown.current === request) return;
    shown.current = request;
    // The pressed button is gone: what came in its place begins here.
    heading.current?.focus();
  }, [request]);
  return (
    <>
      <p className="lead">{t('options.approvals.help')}</p>
      {state.load === 'failed' && (
        <Notice tone="block" title={t('options.approvals.loadFailed')}>
          <Button onClick={() => void start()}>{t('options.load.retry')}</Button>
        </Notice>
      )}
      {state.load !== 'failed' && (
        <>
          <section className="part" data-place="answer">
            <h3 ref={heading} tabIndex={-1}>
              {t('options.approvals.answerRequest')}
            </h3>
            {!request && <OpenRequest state={state} />}
            {request && <RequestView request={request} recheck={state.recheck} />}
            {request && !answer && (
              <>
                <DecideForm state={state} name={staffName} validMinutes={rules.approvals.validMinutes} />
                <Button look="quiet" onClick={state.close}>
                  {t('options.approvals.putAway')}
                </Button>
              </>
            )}
            {answer && <GivenAnswer state={state} answer={answer} />}
          </section>
          <ThisMachine state={state} staffName={staffName} onStaffName={onStaffName} onLeaveField={onLeaveField} />
        </>
      )}
      <ApprovalSettings rules={rules} catalogue={catalogue} onChange={onChange} onLeaveField={onLeaveField} />
    </>
  );
}
