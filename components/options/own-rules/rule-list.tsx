import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { OWN_RULE_KINDS, type OwnRule } from '@/lib/core/agency/own-rule.ts';
import { ownIdFor } from '@/lib/core/own-rules/form.ts';
import { type OwnRuleFormsState, unfinished } from '@/lib/stores/own-rule-forms.ts';
import { ClosedNote } from '../origin/lock-note.tsx';
import { useIsClosed, useOriginOf } from '../origin/origins.ts';
import { useWords } from '../words.tsx';
import { OwnRuleRow } from './own-rule-row.tsx';
import type { OwnRulesProps } from './own-rules-section.tsx';
import { addressOf, newOf } from './view.ts';

type RuleListProps = Omit<OwnRulesProps, 'forms'> & { readonly forms: OwnRuleFormsState };

const searchable = ({ id, title, message, phrases, domains, pattern }: OwnRule, tag: string): string =>
  [id, ...Object.values(title), ...Object.values(message), ...phrases, ...domains, pattern]
    .join(' ')
    .toLocaleLowerCase(tag);

/** All own rules, found by their words. */
export function RuleList({ rules, forms, onChange }: RuleListProps) {
  const { t, tag } = useWords();
  const originOf = useOriginOf();
  const isClosed = useIsClosed('ownRules');
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { ownRules } = rules;
  const wanted = query.toLocaleLowerCase(tag).split(/\s+/).filter(Boolean);
  const shown = ownRules.filter((rule) => wanted.every((word) => searchable(rule, tag).includes(word)));

  const duplicate = (rule: OwnRule) => {
    const { en, id } = rule.title;
    const suffix = ` ${t('ownRules.copySuffix')}`;
    const title = { ...(en && { en: en + suffix }), ...(id && { id: id + suffix }) };
    const copy: OwnRule = {
      ...rule,
      id: ownIdFor(
        rule.id,
        ownRules.map((known) => known.id),
      ),
      title,
    };
    onChange({ kind: 'ownRule', id: copy.id, value: copy, at: ownRules.indexOf(rule) + 1 });
  };
  const remove = (rule: OwnRule) => {
    const at = shown.indexOf(rule);
    onChange({ kind: 'ownRule', id: rule.id, value: undefined });
    // The pressed button is gone: the next rule takes the focus, or the way to a new one.
    requestAnimationFrame(() => {
      const links = list.current?.querySelectorAll<HTMLElement>('h3 a') ?? [];
      (links[Math.min(at, links.length - 1)] ?? document.querySelector<HTMLElement>('.own-new'))?.focus();
    });
  };

  return (
    <>
      <p className="lead">{t('ownRules.lead')}</p>
      <ClosedNote path="ownRules" />
      {!isClosed && (
        <p className="actions">
          <a className="button primary own-new" href={newOf()}>
            {t('ownRules.new')}
          </a>
        </p>
      )}
      <Unfinished forms={forms} />
      {ownRules.length === 0 ? (
        <div className="empty">
          <h3>{t('ownRules.empty.title')}</h3>
          <p>{t('ownRules.empty.body')}</p>
          <h4>{t('ownRules.ideas.title')}</h4>
          <ul>
            {OWN_RULE_KINDS.map((kind) => (
              <li key={kind}>
                <a href={newOf(kind)}>{t(`ownRules.ideas.${kind}`)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <search className="field">
            <label htmlFor="own-query">{t('ownRules.search')}</label>
            <input
              id="own-query"
              className="text"
              type="search"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </search>
          <p role="status" className="hint">
            {t('ownRules.count', { count: shown.length, total: ownRules.length })}
          </p>
          {shown.length === 0 && (
            <p className="empty">
              {t('ownRules.none')}{' '}
              <Button look="quiet" onClick={() => setQuery('')}>
                {t('ownRules.clear')}
              </Button>
            </p>
          )}
          <ul className="own-list" ref={list}>
            {shown.map((rule) => (
              <OwnRuleRow
                key={rule.id}
                rule={rule}
                rules={rules}
                origin={originOf('ownRules', rule)}
                canAdd={!isClosed}
                onChange={onChange}
                onDuplicate={duplicate}
                onRemove={remove}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Rules that were begun and are not right yet, so that nothing typed is out of sight. */
function Unfinished({ forms }: { readonly forms: OwnRuleFormsState }) {
  const { t } = useWords();
  const open = unfinished(forms);
  if (open.length === 0) return null;
  return (
    <Notice tone="warn" title={t('ownRules.unfinished.title')}>
      <p>{t('ownRules.unfinished.body')}</p>
      <ul>
        {open.map((id) => (
          <li key={id}>
            <a href={addressOf(id)} dir="auto">
              {forms.forms[id]?.title.en || forms.forms[id]?.title.id || t('ownRules.new')}
            </a>{' '}
            <Button look="quiet" onClick={() => forms.drop(id)}>
              {t('ownRules.act.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
