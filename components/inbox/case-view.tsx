import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { ReplySource } from '@/lib/stores/case-replies.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import type { CaseDetail, InboxSource } from '@/lib/stores/inbox-source.ts';
import type { CitizenMessage } from '@/lib/stores/replies-types.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFields } from './case-fields.tsx';
import { usePanel } from './context.tsx';
import { DataAlarm } from './data-alarm.tsx';
import { DueLabel } from './due-label.tsx';
import { GroupList } from './group-list.tsx';
import { History, Notes } from './history.tsx';
import { Chips } from './queue-row.tsx';
import { SavedReplies } from './saved-replies.tsx';
import { Thread } from './thread.tsx';
import { messageOf, useCaseReplies } from './use-case-replies.ts';
import { useLive } from './use-live.ts';

interface CaseViewProps {
  readonly caseId: string;
  readonly state: InboxState;
  readonly source: InboxSource;
  readonly replies: ReplySource;
  readonly units: readonly string[];
  /** Words in the citizen's language, to be copied into an answer. */
  readonly wordsFor: (language: string | undefined) => (key: string) => string;
}

const lastPost = ({ id, posts }: CaseRow): string => posts.at(-1) ?? id;

/** What saved replies are asked for; undefined where none is shown. */
function asking({ row, thread }: CaseDetail): CitizenMessage | undefined {
  const isExposed = row.exposed.length > 0;
  if (row.state === 'closed' && !isExposed) return undefined;
  return { ...messageOf(lastPost(row), thread), ...(isExposed && { dataExposed: true }) };
}

/** One case: who, when due, what can be done, what was said and what happened. */
export function CaseView({ caseId, state, source, replies, units, wordsFor }: CaseViewProps) {
  const {
    words: { t },
  } = usePanel();
  const { value: detail, settled, error } = useLive(useMemo(() => source.detail(caseId), [source, caseId]));
  const heading = useRef<HTMLHeadingElement>(null);
  const known = settled ? detail : undefined;
  const isThere = known !== undefined;
  const saved = useCaseReplies(replies, known && asking(known));
  const { form } = state;
  const formBefore = useRef(form);
  useEffect(() => {
    // A form takes the focus itself.
    if (isThere && formBefore.current === undefined) heading.current?.focus({ preventScroll: true });
  }, [isThere]);
  useEffect(() => {
    formBefore.current = form;
  }, [form]);

  const back = (
    <Button look="quiet" className="back" onClick={state.closeCase}>
      <Icon name="back" /> {t('inbox.case.back')}
    </Button>
  );
  if (!known) {
    return (
      <div className="case">
        {back}
        {(settled || error !== undefined) && <p role="alert">{t('inbox.case.gone')}</p>}
      </div>
    );
  }
  const { row, thread, notes, history, group } = known;
  return (
    <article className="case" aria-labelledby="case-title">
      {back}
      <header>
        <h2 id="case-title" ref={heading} tabIndex={-1}>
          <bdi>{row.author ? `@${row.author}` : t('inbox.row.erased')}</bdi>
        </h2>
        <p className="standing">
          <span className="state">{t(`inbox.state.${row.state}`)}</span>
          {row.closeReason && <span>{t(`inbox.reasons.${row.closeReason}`)}</span>}
          <DueLabel row={row} full />
        </p>
        <Chips row={row} />
      </header>
      {row.exposed.length > 0 && (
        <DataAlarm
          types={row.exposed}
          postId={lastPost(row)}
          replies={saved}
          text={wordsFor(row.language)('inbox.alarm.reply')}
          onCopy={state.copy}
        />
      )}
      <CaseActions detail={known} state={state} source={source} units={units} />
      <CaseFields row={row} state={state} units={units} />
      <Thread posts={thread} />
      {row.state !== 'closed' && <SavedReplies postId={lastPost(row)} state={saved} />}
      <Notes notes={notes} />
      {group.length > 0 && row.group && <GroupList name={row.group} current={row.id} rows={group} state={state} />}
      <History entries={history} accounts={state.agency.accounts} />
    </article>
  );
}
