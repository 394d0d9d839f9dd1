import { useId, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icons.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import type { ListField } from '@/lib/stores/agency-changes.ts';
import { AddEntries } from './add-entries.tsx';
import { ClosedNote, LockLegend, LockMark } from './origin/lock-note.tsx';
import { useFieldOrigin, useIsClosed } from './origin/origins.ts';
import { placeName } from './place.tsx';
import { useWords } from './words.tsx';

interface ListEditorProps {
  readonly field: ListField;
  readonly entries: readonly string[];
  readonly onAdd: (entries: readonly string[]) => void;
  readonly onRemove: (entry: string) => void;
  /** What is in the box and not yet added. */
  readonly onType?: (text: string) => void;
}

/** Shown before the name, as people know it from X. */
const PREFIX: Partial<Record<ListField, string>> = { accounts: '@' };

/** A list of short entries. */
export function ListEditor({ field, entries, onAdd, onRemove, onType }: ListEditorProps) {
  const { t } = useWords();
  const [announcement, setAnnouncement] = useState('');
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const originOf = useFieldOrigin(field);
  const isClosed = useIsClosed(field);
  const words = (key: string, data?: Record<string, string | number>) => t(`options.${field}.${key}`, data);

  const remove = (entry: string) => {
    const removable = entries.filter((other) => !isLocked(originOf(other)));
    const index = removable.indexOf(entry);
    onRemove(entry);
    setAnnouncement(t('options.list.removed', { entry }));
    // The pressed button is gone: the next one takes the focus, or the box when the list is empty.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      (buttons?.[Math.min(index, buttons.length - 1)] ?? input.current)?.focus();
    });
  };

  return (
    <section className="list-editor" aria-labelledby={listId} data-place={placeName(field)}>
      <h3 id={listId}>{words('title')}</h3>
      <p className="hint">{words('help')}</p>
      {entries.length === 0 ? (
        <p className="empty">{words('none')}</p>
      ) : (
        <ul className="chips" ref={list} aria-labelledby={listId}>
          {entries.map((entry) => (
            <li key={entry} className="chip" data-entry={entry}>
              <bdi>{(PREFIX[field] ?? '') + entry}</bdi>
              {isLocked(originOf(entry)) ? (
                <LockMark origin={originOf(entry)} />
              ) : (
                <button type="button" aria-label={t('options.list.remove', { entry })} onClick={() => remove(entry)}>
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <LockLegend origins={entries.map(originOf)} />
      <ClosedNote path={field} />
      {!isClosed && (
        <AddEntries
          field={field}
          entries={entries}
          input={input}
          onAdd={onAdd}
          onTell={setAnnouncement}
          {...(onType && { onType })}
        />
      )}
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </section>
  );
}
