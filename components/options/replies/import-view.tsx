import { type DragEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ReplyLibraryState } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { ImportPreview } from './import-preview.tsx';
import { Subview } from './subview.tsx';

/** Taking in a file: what it would change is shown first, and nothing is taken in while a row is wrong. */
export function ImportView({ state }: { readonly state: ReplyLibraryState }) {
  const { t } = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { importing } = state;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void state.readFile(file);
  };
  return (
    <Subview title={t('replies.import.title')}>
      <p className="lead">{t('replies.import.help')}</p>
      <label
        className="drop"
        htmlFor={id}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="button">{t('replies.import.file')}</span>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void state.readFile(file);
            // The same file, mended, can then be chosen again.
            event.target.value = '';
          }}
        />
        <span className="hint">{t('replies.import.drop')}</span>
      </label>
      <div role="status">{importing && <ImportPreview importing={importing} />}</div>
      {importing && (
        <div className="actions">
          <Button
            look="primary"
            disabled={importing.preview.problems.length > 0 || changes(importing.preview) === 0}
            onClick={() => void state.takeIn()}
          >
            {t('replies.import.take', { count: changes(importing.preview) })}
          </Button>
          <Button onClick={state.closeFile}>{t('replies.import.cancel')}</Button>
        </div>
      )}
    </Subview>
  );
}

const changes = ({ added, changed }: { added: readonly unknown[]; changed: readonly unknown[] }): number =>
  added.length + changed.length;
