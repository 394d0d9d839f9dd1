import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { AddEntries } from '@/components/options/add-entries.tsx';
import { ClosedNote, LockLegend, LockMark } from '@/components/options/origin/lock-note.tsx';
import { useFieldOrigin, useIsClosed } from '@/components/options/origin/origins.ts';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';

interface UnitListProps {
  readonly units: readonly string[];
  readonly onChange: (change: Change) => void;
}

const LONGEST = 80;

interface RenameProps {
  readonly unit: string;
  readonly others: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function Rename({ unit, others, onRename, onCancel }: RenameProps) {
  const { t } = useWords();
  const [name, setName] = useState(unit);
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  // The button that asked for it is gone.
  useEffect(() => box.current?.select(), []);

  const send = (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    const isTaken = others.some((other) => other.toLowerCase() === text.toLowerCase());
    if (text === '') setError(t('options.units.renameEmpty'));
    else if (text.length > LONGEST) setError(t('options.units.tooLong'));
    else if (isTaken) setError(t('options.units.taken'));
    else onRename(text);
  };
  return (
    <form className="rename" onSubmit={send} noValidate>
      <Field label={t('options.units.newName', { entry: unit })} error={error}>
        {(control) => (
          <input
            {...control}
            className="text"
            autoComplete="off"
            ref={box}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="submit">{t('options.units.save')}</Button>
        <Button onClick={onCancel}>{t('options.units.cancel')}</Button>
      </div>
    </form>
  );
}

/** The units that cases are handed to. */
export function UnitList({ units, onChange }: UnitListProps) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [renaming, setRenaming] = useState<string>();
  const [told, setTold] = useState('');
  const originOf = useFieldOrigin('units');
  const isClosed = useIsClosed('units');

  const remove = (unit: string) => {
    onChange({ kind: 'remove', field: 'units', entries: [unit] });
    setTold(t('options.list.removed', { entry: unit }));
    // The pressed button is gone.
    requestAnimationFrame(() => input.current?.focus());
  };
  const closeRename = (index: number) => {
    setRenaming(undefined);
    requestAnimationFrame(() => list.current?.children[index]?.querySelector('button')?.focus());
  };
  const rename = (index: number, from: string, to: string) => {
    closeRename(index);
    if (from === to) return;
    onChange({ kind: 'renameUnit', from, to });
    setTold(t('options.units.renamed', { from, to }));
  };
  return (
    <section className="list-editor" aria-labelledby={id} data-place="units">
      <h3 id={id}>{t('options.units.title')}</h3>
      <p className="hint">{t('options.units.listHelp')}</p>
      {units.length === 0 ? (
        <p className="empty">{t('options.units.none')}</p>
      ) : (
        <ul className="unit-list" aria-labelledby={id} ref={list}>
          {units.map((unit, index) =>
            renaming === unit ? (
              <li key={unit}>
                <Rename
                  unit={unit}
                  others={units.filter((other) => other !== unit)}
                  onRename={(name) => rename(index, unit, name)}
                  onCancel={() => closeRename(index)}
                />
              </li>
            ) : (
              <li key={unit} className="unit" data-entry={unit}>
                <bdi>{unit}</bdi>
                {isLocked(originOf(unit)) ? (
                  <LockMark origin={originOf(unit)} />
                ) : (
                  <span>
                    <Button
                      look="quiet"
                      aria-label={t('options.units.renameOf', { entry: unit })}
                      onClick={() => setRenaming(unit)}
                    >
                      {t('options.units.rename')}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={t('options.list.remove', { entry: unit })}
                      onClick={() => remove(unit)}
                    >
                      {t('options.units.remove')}
                    </Button>
                  </span>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      <LockLegend origins={units.map(originOf)} />
      <ClosedNote path="units" />
      {!isClosed && (
        <AddEntries
          field="units"
          entries={units}
          input={input}
          onAdd={(entries) => onChange({ kind: 'add', field: 'units', entries })}
          onTell={setTold}
        />
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </section>
  );
}
