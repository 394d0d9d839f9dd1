import { Button } from '@/components/ui/button.tsx';
import { CASE_CLASSES, type CaseClass } from '@/lib/core/cases/terms.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';

interface BulkBarProps {
  readonly state: InboxState;
  readonly units: readonly string[];
}

/** Sorting many cases at once. Answers are never given in bulk: each person is told something of their own. */
export function BulkBar({ state, units }: BulkBarProps) {
  const {
    words: { t },
  } = usePanel();
  const ids = [...state.selected];
  if (ids.length === 0) return null;
  const all = async (make: (caseId: string) => CaseAction) => {
    if (await state.act(ids.map(make))) state.clearSelection();
  };
  return (
    <section className="bulk" aria-label={t('inbox.bulk.label')}>
      <p role="status">{t('inbox.bulk.count', { count: ids.length })}</p>
      <div className="actions">
        <Button onClick={() => void all((caseId) => ({ caseId, do: 'claim' }))}>{t('inbox.action.claim')}</Button>
        <select
          aria-label={t('inbox.field.class')}
          value=""
          onChange={(event) => {
            const chosen = event.target.value as CaseClass;
            void all((caseId) => ({ caseId, do: 'classify', class: chosen }));
          }}
        >
          <option value="">{t('inbox.field.class')}</option>
          {CASE_CLASSES.map((name) => (
            <option key={name} value={name}>
              {t(`inbox.class.${name}`)}
            </option>
          ))}
        </select>
        {units.length > 0 && (
          <select
            aria-label={t('inbox.field.unit')}
            value=""
            onChange={(event) => {
              const unit = event.target.value;
              void all((caseId) => ({ caseId, do: 'set-unit', unit }));
            }}
          >
            <option value="">{t('inbox.field.unit')}</option>
            {units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        )}
        <Button onClick={() => void all((caseId) => ({ caseId, do: 'close', reason: 'no-reply-needed' }))}>
          {t('inbox.reasons.no-reply-needed')}
        </Button>
        <Button look="quiet" onClick={state.clearSelection}>
          {t('inbox.bulk.clear')}
        </Button>
      </div>
    </section>
  );
}
