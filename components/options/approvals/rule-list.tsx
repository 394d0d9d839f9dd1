import { useId, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icons.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { CATEGORIES, type RuleId } from '@/lib/core/finding.ts';
import { pathOfList } from '@/lib/stores/approval-lists.ts';
import { ClosedNote, LockLegend, LockMark } from '../origin/lock-note.tsx';
import { useFieldOrigin, useIsClosed } from '../origin/origins.ts';
import { placeName } from '../place.tsx';
import { useWords } from '../words.tsx';

interface RuleListProps {
  readonly field: 'approvalRules' | 'verificationRules';
  /** Ids of all rules there are. */
  readonly catalogue: readonly RuleId[];
  readonly chosen: readonly string[];
  readonly onAdd: (ruleId: string) => void;
  readonly onRemove: (ruleId: string) => void;
}

/** Rules chosen out of all there are. */
export function RuleList({ field, catalogue, chosen, onAdd, onRemove }: RuleListProps) {
  const { t } = useWords();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const originOf = useFieldOrigin(field);
  const isClosed = useIsClosed(pathOfList(field));
  const titleOf = (ruleId: string) => t(`rules.${ruleId}.title`);
  const remove = (ruleId: string) => {
    const index = chosen.filter((other) => !isLocked(originOf(other))).indexOf(ruleId);
    onRemove(ruleId);
    setAnnouncement(t('options.list.removed', { entry: titleOf(ruleId) }));
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      (buttons?.[Math.min(index, buttons.length - 1)] ?? select.current)?.focus();
    });
  };
  return (
    <section className="list-editor" aria-labelledby={`${id}-title`} data-place={placeName(field)}>
      <h4 id={`${id}-title`}>{t(`options.${field}.title`)}</h4>
      <p className="hint">{t(`options.${field}.help`)}</p>
      {chosen.length === 0 ? (
        <p className="empty">{t(`options.${field}.none`)}</p>
      ) : (
        <ul className="chips" ref={list} aria-labelledby={`${id}-title`}>
          {chosen.map((ruleId) => (
            <li key={ruleId} className="chip">
              <span>{titleOf(ruleId)}</span>
              {isLocked(originOf(ruleId)) ? (
                <LockMark origin={originOf(ruleId)} />
              ) : (
                <button
                  type="button"
                  aria-label={t('options.list.remove', { entry: titleOf(ruleId) })}
                  onClick={() => remove(ruleId)}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <LockLegend origins={chosen.map(originOf)} />
      <ClosedNote path={pathOfList(field)} />
      <div className="field" hidden={isClosed}>
        <label htmlFor={`${id}-add`}>{t(`options.${field}.label`)}</label>
        <select
          id={`${id}-add`}
          ref={select}
          value=""
          onChange={(event) => {
            const ruleId = event.target.value;
            onAdd(ruleId);
            setAnnouncement(t('options.list.added', { entries: titleOf(ruleId) }));
          }}
        >
          <option value="">{t('options.approvals.pickRule')}</option>
          {CATEGORIES.map((category) => (
            <optgroup key={category} label={t(`options.categories.${category}`)}>
              {catalogue
                .filter((ruleId) => ruleId.startsWith(`${category}/`) && !chosen.includes(ruleId))
                .map((ruleId) => (
                  <option key={ruleId} value={ruleId}>
                    {titleOf(ruleId)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </section>
  );
}
