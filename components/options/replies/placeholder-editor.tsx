import { useId } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { newPlaceholder, type PlaceholderForm } from '@/lib/core/replies/form.ts';
import { PLACEHOLDER_KINDS, type Placeholder } from '@/lib/core/replies/saved-reply.ts';
import { useWords } from '../words.tsx';
import { TextField } from './text-field.tsx';

interface PlaceholderEditorProps {
  readonly placeholders: readonly PlaceholderForm[];
  /** Names of blanks that stand in a text and in no row here. */
  readonly undeclared: readonly string[];
  /** Names of all blanks in the texts. */
  readonly used: ReadonlySet<string>;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (placeholders: readonly PlaceholderForm[]) => void;
  readonly onLeave: () => void;
}

/** The blanks of a reply: what stands in each, and whether it must be filled in. */
export function PlaceholderEditor(props: PlaceholderEditorProps) {
  const { placeholders, undeclared, used, errorAt, onChange, onLeave } = props;
  const { t } = useWords();
  const id = useId();
  return (
    <section className="blanks" aria-labelledby={id}>
      <h4 id={id}>{t('replies.blank.heading')}</h4>
      <p className="hint">{t('replies.blank.help')}</p>
      <div className="error" role="alert">
        {errorAt('placeholders')}
      </div>
      {undeclared.length > 0 && (
        <p className="undeclared">
          {t('replies.blank.undeclared')}{' '}
          {undeclared.map((key) => (
            <Button key={key} onClick={() => onChange([...placeholders, newPlaceholder(key)])}>
              {t('replies.blank.declare', { key })}
            </Button>
          ))}
        </p>
      )}
      {placeholders.map((placeholder, index) => (
        <BlankRow
          // Names change while they are typed; the place is the row's identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={index}
          placeholder={placeholder}
          isUsed={used.has(placeholder.key)}
          errorAt={(field) => errorAt(`placeholders.${index}.${field}`)}
          onChange={(changed) => onChange(placeholders.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onChange(placeholders.filter((_, at) => at !== index))}
          onLeave={onLeave}
        />
      ))}
    </section>
  );
}

interface BlankRowProps {
  readonly placeholder: PlaceholderForm;
  readonly isUsed: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (placeholder: PlaceholderForm) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

function BlankRow({ placeholder, isUsed, errorAt, onChange, onRemove, onLeave }: BlankRowProps) {
  const { t } = useWords();
  const { key, kind } = placeholder;
  const name = `{${key}}`;
  return (
    <fieldset className="blank">
      <legend>
        <code>{name}</code>
        {!isUsed && <span className="unused"> {t('replies.blank.unused')}</span>}
      </legend>
      <div className="blank-fields">
        <TextField
          label={t('replies.blank.key')}
          error={errorAt('key')}
          value={key}
          onType={(text) => onChange({ ...placeholder, key: text })}
          onLeave={onLeave}
        />
        <Field label={t('replies.blank.kind')}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={(event) => onChange({ ...placeholder, kind: event.target.value as Placeholder['kind'] })}
            >
              {PLACEHOLDER_KINDS.map((each) => (
                <option key={each} value={each}>
                  {t(`replies.blank.kinds.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={t('replies.blank.default')}
          hint={t('replies.blank.defaultHint')}
          error={errorAt('default')}
          value={placeholder.default}
          onType={(text) => onChange({ ...placeholder, default: text })}
          onLeave={onLeave}
        />
        {kind === 'choice' && (
          <TextField
            label={t('replies.blank.choices')}
            hint={t('replies.blank.choicesHint')}
            error={errorAt('choices')}
            value={placeholder.choices}
            rows={3}
            onType={(text) => onChange({ ...placeholder, choices: text })}
            onLeave={onLeave}
          />
        )}
      </div>
      <Button look="quiet" onClick={onRemove}>
        {t('replies.blank.remove', { key })}
      </Button>
    </fieldset>
  );
}
