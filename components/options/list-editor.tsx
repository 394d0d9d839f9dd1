import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { type ListField, parseEntries } from '@/lib/stores/agency-changes.ts';
import { useWords } from './words.tsx';

interface ListEditorProps {
  readonly field: ListField;
  readonly entries: readonly string[];
  readonly onAdd: (entries: readonly string[]) => void;
  readonly onRemove: (entry: string) => void;
}

/** Shown before the name, as people know it from X. */
const PREFIX: Partial<Record<ListField, string>> = { accounts: '@' };

/** A list of short entries. What cannot be added stays in the box with the reason, so that nothing typed is lost. */
export function ListEditor({ field, entries, onAdd, onRemove }: ListEditorProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [announcement, setAnnouncement] = useState('');
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const words = (key: string, data?: Record<string, string | number>) => t(`options.${field}.${key}`, data);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const { valid, invalid, known } = parseEntries(field, text, entries);
    if (valid.length > 0) onAdd(valid);
    setText(invalid.join('\n'));
    setAnnouncement(valid.length > 0 ? t('options.list.added', { entries: valid.join(', ') }) : '');
    if (invalid.length > 0) setError(words('invalid', { entries: invalid.join(', ') }));
    else if (valid.length === 0)
      setError(known.length > 0 ? t('options.list.known', { entries: known.join(', ') }) : words('empty'));
    else setError(undefined);
    input.current?.focus();
  };

  const remove = (entry: string, index: number) => {
    onRemove(entry);
    setAnnouncement(t('options.list.removed', { entry }));
    // The pressed button is gone: the next one takes the focus, or the box when the list is empty.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      (buttons?.[Math.min(index, buttons.length - 1)] ?? input.current)?.focus();
    });
  };

  return (
    <section className="list-editor" aria-labelledby={listId}>
      <h3 id={listId}>{words('title')}</h3>
      <p className="hint">{words('help')}</p>
      {entries.length === 0 ? (
        <p className="empty">{words('none')}</p>
      ) : (
        <ul className="chips" ref={list} aria-labelledby={listId}>
          {entries.map((entry, index) => (
            <li key={entry} className="chip">
              <bdi>{(PREFIX[field] ?? '') + entry}</bdi>
              <button
                type="button"
                aria-label={t('options.list.remove', { entry })}
                onClick={() => remove(entry, index)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="add" onSubmit={add} noValidate>
        <Field label={words('label')} hint={words('hint')} error={error}>
          {(control) => (
            <textarea
              {...control}
              ref={input}
              className="text"
              rows={Math.min(6, text.split('\n').length)}
              value={text}
              spellCheck={false}
              autoCapitalize="none"
              autoComplete="off"
              onChange={(event) => {
                setText(event.target.value);
                setError(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) add(event);
              }}
            />
          )}
        </Field>
        <Button type="submit">{t('options.list.add')}</Button>
      </form>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </section>
  );
}
