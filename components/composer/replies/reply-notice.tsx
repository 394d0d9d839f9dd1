import type { Translator } from '@/lib/i18n.ts';
import type { ReplyNotice } from '@/lib/stores/replies-types.ts';

interface ReplyNoticeLineProps {
  readonly notice: ReplyNotice | undefined;
  readonly words: Translator;
  readonly onUndo: () => void;
}

/** What just happened with a reply, said once to screen readers, with undo. */
export function ReplyNoticeLine({ notice, words: { t }, onUndo }: ReplyNoticeLineProps) {
  const key = notice?.kind === 'failed' && notice.copied ? 'failedCopied' : notice?.kind;
  return (
    <div className="notice" role="status" data-kind={notice?.kind}>
      {key && <span>{t(`picker.notice.${key}`)}</span>}
      {notice?.kind === 'inserted' && (
        <button type="button" className="button quiet" onMouseDown={(event) => event.preventDefault()} onClick={onUndo}>
          {t('picker.notice.undo')}
        </button>
      )}
    </div>
  );
}
