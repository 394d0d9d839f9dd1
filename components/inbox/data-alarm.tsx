import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { CaseRepliesState } from '@/lib/stores/case-replies.ts';
import { usePanel } from './context.tsx';
import { dataNames } from './names.ts';
import { ReplyCard } from './reply-card.tsx';

interface DataAlarmProps {
  /** Types only, e.g. `NIK`: the data itself is masked and not kept. */
  readonly types: readonly string[];
  /** The citizen's latest post of the case. */
  readonly postId: string;
  readonly replies: Pick<CaseRepliesState, 'status' | 'suggested' | 'picked' | 'pick'>;
  /** A request to delete the post, in the citizen's language, for agencies that have none of their own. */
  readonly text: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/**
 * A citizen has put personal data where everybody reads it: the sooner it goes, the better. The agency's own saved reply
 * is offered, else a wording of ours.
 */
export function DataAlarm({ types, postId, replies, text, onCopy }: DataAlarmProps) {
  const { words } = usePanel();
  const { t } = words;
  const { status, suggested, pick } = replies;
  const own = suggested.dataExposed;
  return (
    <Notice tone="block" title={t('inbox.alarm.title')}>
      <p>{t('inbox.alarm.body', { types: dataNames(types, words) })}</p>
      {own && (
        <ul className="alarm-reply">
          <ReplyCard offer={own} postId={postId} wanted={suggested.language} onPick={() => void pick(own)} />
        </ul>
      )}
      {!own && status !== 'loading' && (
        <>
          <blockquote>{text}</blockquote>
          <Button onClick={() => void onCopy(text)}>{t('inbox.alarm.copy')}</Button>
        </>
      )}
    </Notice>
  );
}
