import { useId } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Importing, KeepingState, Preview, Step } from '@/lib/stores/keeping.ts';
import { Refused } from './refused.tsx';

interface ExportProps {
  readonly exporting: Step;
  readonly onExport: () => void;
}

export function ExportAll({ exporting, onExport }: ExportProps) {
  const { t } = useWords();
  const isBusy = exporting.status === 'busy';
  return (
    <section aria-labelledby="export-all" data-place="export">
      <h3 id="export-all">{t('options.keeping.export.title')}</h3>
      <p className="hint">{t('options.keeping.export.help')}</p>
      <Button onClick={onExport} aria-disabled={isBusy}>
        {t(isBusy ? 'options.keeping.export.busy' : 'options.keeping.export.button')}
      </Button>
      <div role="status" className="result">
        {exporting.status === 'done' && t('options.keeping.export.done')}
        {exporting.status === 'failed' && (
          <Notice tone="block" title={t('options.keeping.export.failed')}>
            <p>{t(`options.failure.${exporting.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}

function Question({ file, preview, onConfirm, onCancel }: QuestionProps) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  const isNothing = preview.events.fresh + preview.posts.fresh + preview.notes.fresh === 0;
  const { chain } = preview;
  return (
    <Notice tone={chain.ok ? 'advise' : 'warn'} title={t('options.keeping.import.asked', { file })}>
      <ul>
        {(['events', 'posts', 'notes'] as const).map((name) => (
          <li key={name}>
            {t(`options.keeping.import.${name}`, {
              fresh: number.format(preview[name].fresh),
              all: number.format(preview[name].all),
            })}
          </li>
        ))}
      </ul>
      <p>
        {chain.ok
          ? t('options.keeping.import.chainOk')
          : t('options.keeping.import.chainBroken', { entry: chain.brokenAt })}
      </p>
      {isNothing && <p>{t('options.keeping.import.nothing')}</p>}
      <div className="actions">
        {!isNothing && (
          <Button look="primary" onClick={onConfirm}>
            {t('options.keeping.import.confirm')}
          </Button>
        )}
        <Button onClick={onCancel}>{t('options.keeping.import.cancel')}</Button>
      </div>
    </Notice>
  );
}

interface QuestionProps {
  readonly file: string;
  readonly preview: Preview;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

interface ImportProps {
  readonly importing: Importing;
  readonly onChoose: KeepingState['chooseFile'];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Adds an exported file to what is here, after telling what that means. */
export function ImportAll({ importing, onChoose, onConfirm, onCancel }: ImportProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`} data-place="import">
      <h3 id={`${id}-title`}>{t('options.keeping.import.title')}</h3>
      <p className="hint">{t('options.keeping.import.help')}</p>
      <div className="field">
        <label htmlFor={id}>{t('options.keeping.import.label')}</label>
        <input
          id={id}
          className="text"
          type="file"
          accept=".jsonl,application/jsonl,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void onChoose(file.name, () => file.text());
            // The same file may be chosen again after it was put aside.
            event.target.value = '';
          }}
        />
      </div>
      <div role="status" className="result">
        {(importing.status === 'reading' || importing.status === 'importing') &&
          t(`options.keeping.import.${importing.status}`)}
        {importing.status === 'asked' && (
          <Question file={importing.file} preview={importing.preview} onConfirm={onConfirm} onCancel={onCancel} />
        )}
        {importing.status === 'refused' && <Refused file={importing.file} errors={importing.errors} />}
        {importing.status === 'done' && (
          <Notice tone="clear" title={t('options.keeping.import.done')}>
            <p>
              {t('options.keeping.import.doneBody', {
                events: importing.added.events,
                posts: importing.added.posts,
                notes: importing.added.notes,
              })}
            </p>
          </Notice>
        )}
        {importing.status === 'failed' && (
          <Notice tone="block" title={t('options.keeping.import.failed')}>
            <p>{t(`options.failure.${importing.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
