import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { InboxNotice, InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';

/** What just happened, and the way back. It stays until the next thing happens: nobody must hurry to undo. */
export function Snackbar({ state }: { readonly state: InboxState }) {
  const {
    words: { t },
  } = usePanel();
  const { notice } = state;
  const said = (of: InboxNotice): string => {
    if (of.kind === 'done') return t(`inbox.done.${of.action}`, { count: of.count });
    if (of.kind === 'failed') return `${t('inbox.failed')} ${t(`inbox.failure.${of.reason}`)}`;
    return t(`inbox.notice.${of.kind}`);
  };
  const isFailure = notice?.kind === 'failed' || notice?.kind === 'copy-failed';
  return (
    <div className="snackbar" data-shown={notice !== undefined} data-tone={isFailure ? 'block' : 'clear'}>
      {notice && <Icon name={isFailure ? 'block' : 'clear'} />}
      <p role="status">{notice && said(notice)}</p>
      {notice?.kind === 'done' && state.undoable > 0 && (
        <Button look="quiet" onClick={() => void state.undo()}>
          {t('inbox.undo')}
        </Button>
      )}
      {notice && (
        <button
          type="button"
          className="button quiet icon-only"
          aria-label={t('inbox.dismiss')}
          onClick={state.dismissNotice}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
