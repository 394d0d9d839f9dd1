import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { CaseForm, InboxState } from '@/lib/stores/inbox.ts';
import type { CaseDetail, InboxSource } from '@/lib/stores/inbox-source.ts';
import { CloseForm } from './close-form.tsx';
import { usePanel } from './context.tsx';
import { HandOff } from './hand-off.tsx';
import { JoinForm } from './join-form.tsx';
import { postUrl } from './names.ts';
import { NoteForm } from './note-form.tsx';
import { WaitForm } from './wait-form.tsx';

interface CaseActionsProps {
  readonly detail: CaseDetail;
  readonly state: InboxState;
  readonly source: InboxSource;
  readonly units: readonly string[];
}

/** What can be done with a case now; one form is open at a time. */
export function CaseActions({ detail, state, source, units }: CaseActionsProps) {
  const {
    words: { t },
  } = usePanel();
  const { row } = detail;
  const caseId = row.id;
  const isOver = row.state === 'closed' || row.state === 'answered';
  const isWaiting = row.state === 'waiting-citizen' || row.state === 'waiting-unit';
  const isMine = row.owner === state.me;
  const plain = (act: 'claim' | 'release' | 'resume' | 'reopen' | 'answered-by-hand') => (
    <Button onClick={() => void state.act([{ caseId, do: act }])}>{t(`inbox.action.${act}`)}</Button>
  );
  const opener = (form: CaseForm) => (
    <Button aria-expanded={state.form === form} onClick={() => state.setForm(state.form === form ? undefined : form)}>
      {t(`inbox.action.${form}`)}
    </Button>
  );
  const done = () => state.setForm(undefined);
  const lastPost = row.posts.at(-1) ?? caseId;
  return (
    <section className="case-actions" aria-label={t('inbox.action.label')}>
      <div className="actions">
        <a className="button primary" href={postUrl(lastPost)} target="_blank" rel="noopener">
          {t('inbox.action.open-on-x')} <Icon name="external" />
        </a>
        {!isOver && (isMine ? plain('release') : plain('claim'))}
        {isOver ? plain('reopen') : opener('close')}
        {opener('note')}
        {opener('hand-off')}
        {!isOver && (isWaiting ? plain('resume') : opener('wait'))}
        {!isOver && opener('join')}
        {!isOver && plain('answered-by-hand')}
      </div>
      {state.form === 'close' && <CloseForm key={caseId} caseId={caseId} onAct={state.act} onDone={done} />}
      {state.form === 'note' && <NoteForm key={caseId} caseId={caseId} onAct={state.act} onDone={done} />}
      {state.form === 'wait' && <WaitForm key={caseId} caseId={caseId} onAct={state.act} onDone={done} />}
      {state.form === 'join' && !isOver && (
        <JoinForm
          key={caseId}
          caseId={caseId}
          row={row}
          source={source}
          onAct={state.act}
          onDone={done}
          onOpen={state.open}
        />
      )}
      {state.form === 'hand-off' && (
        <HandOff key={caseId} detail={detail} units={units} onAct={state.act} onCopy={state.copy} onDone={done} />
      )}
    </section>
  );
}
