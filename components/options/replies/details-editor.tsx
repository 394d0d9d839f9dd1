import { useId } from 'react';
import { SafeHtml } from '@/components/ui/safe-html.tsx';
import type { ReplyForm } from '@/lib/core/replies/form.ts';
import { useWords } from '../words.tsx';
import { TextField } from './text-field.tsx';

interface DetailsEditorProps {
  readonly form: ReplyForm;
  /** Known ones, offered while typing. */
  readonly categories: readonly string[];
  readonly units: readonly string[];
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (form: ReplyForm) => void;
  readonly onLeave: () => void;
}

type TextKey = 'category' | 'unit' | 'owner' | 'source' | 'sourceLink' | 'validFrom' | 'validUntil' | 'notes';

/** Whose reply it is, what it rests on, how long it holds, and what colleagues should know. */
export function DetailsEditor({ form, categories, units, errorAt, onChange, onLeave }: DetailsEditorProps) {
  const { t } = useWords();
  const id = useId();
  const field = (key: TextKey, more: { type?: string; list?: string; rows?: number; maxLength?: number } = {}) => (
    <TextField
      label={t(`replies.fields.${key}`)}
      hint={t(`replies.hints.${key}`)}
      error={errorAt(key)}
      value={form[key]}
      onType={(value) => onChange({ ...form, [key]: value })}
      onLeave={onLeave}
      {...more}
    />
  );
  return (
    <section aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('replies.edit.details')}</h4>
      <div className="pair">
        {field('category', { list: `${id}-categories`, maxLength: 60 })}
        {field('unit', { list: `${id}-units`, maxLength: 120 })}
      </div>
      <datalist id={`${id}-categories`}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <datalist id={`${id}-units`}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <div className="pair">
        {field('source', { maxLength: 500 })}
        {field('sourceLink', { maxLength: 500 })}
      </div>
      {field('owner', { maxLength: 120 })}
      <div className="pair">
        {field('validFrom', { type: 'date' })}
        {field('validUntil', { type: 'date' })}
      </div>
      <label className="radio">
        <input
          type="checkbox"
          checked={form.needsSecondPerson}
          onChange={(event) => onChange({ ...form, needsSecondPerson: event.target.checked })}
        />
        <span>{t('replies.fields.needsSecondPerson')}</span>
      </label>
      {field('notes', { rows: 4, maxLength: 2000 })}
      {form.notes.trim() !== '' && (
        <figure className="preview">
          <figcaption>{t('replies.edit.notesShown')}</figcaption>
          <SafeHtml html={form.notes} />
        </figure>
      )}
    </section>
  );
}
