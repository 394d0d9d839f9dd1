import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { BackupState, Importing } from '@/lib/stores/backup.ts';
import { useWords } from '../words.tsx';
import { ImportQuestion } from './import-question.tsx';

function Outcome({ importing, onUndo }: { readonly importing: Importing; readonly onUndo: () => void }) {
  const { t, tag } = useWords();
  switch (importing.status) {
    case 'reading':
    case 'importing':
    case 'undoing':
      return t(`options.backup.import.${importing.status}`);
    case 'refused':
      return (
        <Notice tone="block" title={t('options.backup.import.refused', { file: importing.file })}>
          <p>{t(`options.backup.refused.${importing.refused}`)}</p>
        </Notice>
      );
    case 'done': {
      const parts = new Intl.ListFormat(tag).format(importing.parts.map((part) => t(`options.backup.parts.${part}`)));
      return (
        <Notice tone={importing.recorded ? 'clear' : 'warn'} title={t('options.backup.import.done')}>
          <p>{parts}</p>
          {!importing.recorded && <p>{t('options.save.notRecorded')}</p>}
          {importing.undoFailed && (
            <p>
              {t('options.backup.import.undoFailed')} {t(`options.failure.${importing.undoFailed}`)}
            </p>
          )}
          <Button onClick={onUndo}>{t('options.backup.import.undo')}</Button>
        </Notice>
      );
    }
    case 'undone':
      return <Notice tone="clear" title={t('options.backup.import.undone')} />;
    case 'overtaken':
      return (
        <Notice tone="warn" title={t('options.backup.import.overtaken')}>
          <p>{t('options.backup.import.overtakenBody')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="block" title={t('options.backup.import.failed')}>
          <p>{t(`options.failure.${importing.reason}`)}</p>
        </Notice>
      );
    default:
      return null;
  }
}

/** Takes settings over from a file, after telling what would change. */
export function ImportSettings({ state }: { readonly state: BackupState }) {
  const { t } = useWords();
  const id = useId();
  const { importing, chooseFile } = state;
  return (
    <section aria-labelledby={`${id}-title`} data-place="import">
      <h3 id={`${id}-title`}>{t('options.backup.import.title')}</h3>
      <p className="hint">{t('options.backup.import.help')}</p>
      <div className="field">
        <label htmlFor={id}>{t('options.backup.import.label')}</label>
        <input
          id={id}
          className="text"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void chooseFile(file);
            // The same file may be chosen again after it was put aside.
            event.target.value = '';
          }}
        />
      </div>
      {importing.status === 'asked' && <ImportQuestion asked={importing} state={state} />}
      <div role="status" className="result">
        <Outcome importing={importing} onUndo={() => void state.undo()} />
      </div>
    </section>
  );
}
