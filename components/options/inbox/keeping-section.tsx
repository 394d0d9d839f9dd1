import { useEffect } from 'react';
import { useStore } from 'zustand';
import { NumberField } from '@/components/options/number-field.tsx';
import { Place } from '@/components/options/place.tsx';
import { useWords } from '@/components/options/words.tsx';
import type { Change } from '@/lib/stores/agency-changes.ts';
import type { KeepingStore } from '@/lib/stores/keeping.ts';
import type { RecordStore } from '@/lib/stores/record.ts';
import { VerifyRecord } from '../record/verify-record.tsx';
import { ExportAll, ImportAll } from './archive.tsx';
import { ErasePerson } from './erase-person.tsx';
import { NoticesSwitch } from './notices-switch.tsx';
import { RebuildList } from './rebuild-list.tsx';
import { StorageFacts } from './storage-facts.tsx';

interface KeepingSectionProps {
  readonly store: KeepingStore;
  readonly closedTextDays: number;
  readonly record: RecordStore;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** What the inbox keeps on this machine: how long, how much, as a file, and what can be taken out. */
export function KeepingSection({ store, closedTextDays, record, onChange, onLeaveField }: KeepingSectionProps) {
  const { t } = useWords();
  const state = useStore(store);
  const { verifying, verify, cancel } = useStore(record);
  const { load } = state;
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <div className="keeping">
      <p className="lead">{t('options.keeping.help')}</p>
      <Place name="closed-text-days">
        <NumberField
          path="retention.closedTextDays"
          label={t('options.keeping.retention.label')}
          hint={t('options.keeping.retention.hint')}
          invalid={t('options.keeping.retention.invalid')}
          min={1}
          max={3650}
          value={closedTextDays}
          onChange={(value) => onChange({ kind: 'closedTextDays', value })}
          onLeaveField={onLeaveField}
        />
      </Place>
      <NoticesSwitch notices={state.notices} onSet={(on) => void state.setNotices(on)} />
      <section aria-labelledby="stored">
        <h3 id="stored">{t('options.keeping.stored.title')}</h3>
        <StorageFacts kept={state.kept} />
      </section>
      <ExportAll exporting={state.exporting} onExport={() => void state.exportAll()} />
      <ImportAll
        importing={state.importing}
        onChoose={state.chooseFile}
        onConfirm={() => void state.confirmImport()}
        onCancel={state.cancelImport}
      />
      <ErasePerson
        erasing={state.erasing}
        onFind={(handle) => void state.findPerson(handle)}
        onConfirm={() => void state.confirmErase()}
        onCancel={state.cancelErase}
      />
      <RebuildList rebuilding={state.rebuilding} onRebuild={() => void state.rebuild()} />
      <section aria-labelledby="verify" data-place="verify">
        <h3 id="verify">{t('options.keeping.verify.title')}</h3>
        <p className="hint">{t('options.keeping.verify.help')}</p>
        <VerifyRecord
          verifying={verifying}
          total={state.kept.status === 'ready' ? state.kept.events : 0}
          onVerify={() => void verify()}
          onCancel={cancel}
        />
      </section>
    </div>
  );
}
