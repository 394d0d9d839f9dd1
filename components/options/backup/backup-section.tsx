import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { BackupStore, Exporting } from '@/lib/stores/backup.ts';
import { useWords } from '../words.tsx';
import { ImportSettings } from './import-settings.tsx';

interface ExportProps {
  readonly exporting: Exporting;
  readonly onExport: () => void;
}

function ExportSettings({ exporting, onExport }: ExportProps) {
  const { t } = useWords();
  const isBusy = exporting.status === 'busy';
  return (
    <section aria-labelledby="export-settings" data-place="export">
      <h3 id="export-settings">{t('options.backup.export.title')}</h3>
      <p className="hint">{t('options.backup.export.help')}</p>
      <Button onClick={onExport} aria-disabled={isBusy}>
        {t('options.backup.export.button')}
      </Button>
      <div role="status" className="result">
        {exporting.status === 'done' && t('options.backup.export.done')}
        {exporting.status === 'failed' && (
          <Notice tone="block" title={t('options.backup.export.failed')}>
            <p>{t(`options.failure.${exporting.reason}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}

/** All settings of this machine as one file: for another computer, a colleague, or a bad day. */
export function BackupSection({ store }: { readonly store: BackupStore }) {
  const { t } = useWords();
  const state = useStore(store);
  return (
    <div className="backup">
      <p className="lead">
        {t('options.backup.help')} <a href="#inbox-keeping/export">{t('options.backup.inbox')}</a>
      </p>
      <ExportSettings exporting={state.exporting} onExport={() => void state.exportAll()} />
      <ImportSettings state={state} />
    </div>
  );
}
