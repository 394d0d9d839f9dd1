import { type FormEvent, type RefObject, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { type ListField, parseEntries } from '@/lib/stores/agency-changes.ts';
import { useWords } from './words.tsx';

interface AddEntriesProps {
  readonly field: ListField;
  readonly entries: readonly string[];
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onAdd: (entries: readonly string[]) => void;
  /** What just happened, for a screen reader. */
  readonly onTell: (words: string) => void;
  /** What is in the box, when it changes. */
  readonly onType?: (text: string) => void;
}

/** A box for new entries of a list. What cannot be added stays in it with the reason, so that nothing typed is lost. */
export function AddEntries({ field, entries, input, onAdd, onTell, onType }: AddEntriesProps) {
  const { t } = useWords();
  const [text, showText] = useState('');
  const [error, setError] = useState<string>();
  const setText = (typed: string) => {
    showText(typed);
    onType?.(typed);
  };
  const words = (key: string, data?: Record<string, string | number>) => t(`options.${field}.${key}`, data);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const { valid, invalid, known } = parseEntries(field, text, entries);
    if (valid.length > 0) onAdd(valid);
    setText(invalid.join('\n'));
    onTell(valid.length > 0 ? t('options.list.added', { entries: valid.join(', ') }) : '');
    if (invalid.length > 0) setError(words('invalid', { entries: invalid.join(', ') }));
    else if (valid.length === 0)
      setError(known.length > 0 ? t('options.list.known', { entries: known.join(', ') }) : words('empty'));
    else setError(undefined);
    input.current?.focus();
  };

  return (
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
  );
}
