import type { Translator } from '@/lib/i18n.ts';
import type { Notice } from '@/lib/stores/composer.ts';

interface NoticeLineProps {
  readonly notice: Notice | undefined;
  readonly words: Translator;
  readonly onUndo: () => void;
}

function wordsOf(notice: Notice): string {
  if (notice.kind === 'fix-failed') return notice.copied ? 'fixFailedCopied' : 'fixFailed';
  if (notice.kind === 'mute-failed') return 'muteFailed';
  return notice.kind === 'not-recorded' ? 'notRecorded' : notice.kind;
}

/** What just happened, said once to screen readers, with undo where it can be undone. */
export function NoticeLine({ notice, words: { t }, onUndo }: NoticeLineProps) {
  return (
    <div className="notice" role="status" data-kind={notice?.kind}>
      {notice && (
        <span>
          {t(`composer.notice.${wordsOf(notice)}`, notice.kind === 'muted' ? { account: notice.account } : {})}
        </span>
      )}
      {(notice?.kind === 'fixed' || notice?.kind === 'muted') && (
        <button type="button" className="button quiet" onMouseDown={(event) => event.preventDefault()} onClick={onUndo}>
          {t('composer.notice.undo')}
        </button>
      )}
    </div>
  );
}
