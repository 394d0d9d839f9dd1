import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { itemsOf, PACK_GROUPS, type PackGroup } from '@/lib/core/packs/items.ts';
import type { PackDetails } from '@/lib/core/packs/make-pack.ts';
import { idFrom } from '@/lib/core/replies/revise.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';
import { FaultTable } from './refused-file.tsx';
import { SigningKeyPanel } from './signing-key-panel.tsx';
import { PACKS } from './view.ts';

const FIELDS = ['name', 'version', 'publisher', 'description'] as const;

/** A pack of the agency's own settings, for other machines or other agencies. */
export function MakeView({ state }: { readonly state: PacksState }) {
  const { t, tag } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { rules } = state.resolved;
  const there = new Set(itemsOf(rules).map(({ group }) => group));
  // Saved replies are kept in a library of their own.
  const groups = PACK_GROUPS.filter((group) => there.has(group) || group === 'savedReplies');
  const [details, setDetails] = useState({ name: '', version: '1.0.0', publisher: rules.name, description: '' });
  const [left, setLeft] = useState<ReadonlySet<PackGroup>>(new Set());
  const [isSigned, setSigned] = useState(true);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  const toggle = (group: PackGroup) => {
    const next = new Set(left);
    if (!next.delete(group)) next.add(group);
    setLeft(next);
  };
  const make = (event: FormEvent) => {
    event.preventDefault();
    const full: PackDetails = { ...details, id: idFrom(details.name, new Set()) };
    const chosen = groups.filter((group) => !left.has(group));
    void state.makePack(full, chosen, isSigned && state.ownKey !== undefined, tag === 'id' ? 'id' : 'en');
  };
  return (
    <div className="subview packs">
      <p className="back">
        <a className="back-link" href={PACKS}>
          <Icon name="back" />
          {t('options.packs.back')}
        </a>
      </p>
      <h3 ref={heading} tabIndex={-1}>
        {t('options.packs.make.title')}
      </h3>
      <p className="lead">{t('options.packs.make.help')}</p>
      <form onSubmit={make}>
        {FIELDS.map((field) => (
          <Field key={field} label={t(`options.packs.make.${field}`)} hint={t(`options.packs.make.hints.${field}`)}>
            {(control) => (
              <input
                {...control}
                className="text"
                value={details[field]}
                autoComplete="off"
                onChange={(event) => setDetails({ ...details, [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <fieldset>
          <legend>{t('options.packs.make.parts')}</legend>
          <p className="hint">{t('options.packs.make.never')}</p>
          {groups.map((group) => (
            <label key={group} className="radio">
              <input type="checkbox" checked={!left.has(group)} onChange={() => toggle(group)} />
              <span>{t(`options.packs.groups.${group}`)}</span>
            </label>
          ))}
        </fieldset>
        <SigningKeyPanel state={state} isSigned={isSigned} onSigned={setSigned} />
        <div role="alert">
          {state.makeFaults.length > 0 && (
            <Notice tone="block" title={t('options.packs.make.faults')}>
              <FaultTable faults={state.makeFaults} />
            </Notice>
          )}
        </div>
        <div className="actions">
          <button type="submit" className="button primary">
            {t(`options.packs.make.${isSigned && state.ownKey ? 'download' : 'downloadUnsigned'}`)}
          </button>
        </div>
      </form>
      <p role="status">{state.made && t(`options.packs.make.done.${state.made}`)}</p>
    </div>
  );
}
