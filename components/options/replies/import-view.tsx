import { Button } from '@/components/ui/button.tsx';
import type { ReplyLibraryState } from '@/lib/stores/reply-library-state.ts';
import { FileDrop } from '../file-drop.tsx';
import { useWords } from '../words.tsx';
import { ImportPreview } from './import-preview.tsx';
import { Subview } from './subview.tsx';

/** Taking in a file: what it would change is shown first, and nothing is taken in while a row is wrong. */
export function ImportView({ state }: { readonly state: ReplyLibraryState }) {
  const { t } = useWords();
  const { importing } = state;
  return (
    <Subview title={t('replies.import.title')}>
      <p className="lead">{t('replies.import.help')}</p>
      <FileDrop
        label={t('replies.import.file')}
        hint={t('replies.import.drop')}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onFile={(file) => void state.readFile(file)}
      />
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
