import { type FormEvent, useId, useState } from 'react';
import type { Gate } from '@/lib/core/approvals/needs.ts';
import { MAX_REASON_LENGTH, OVERRIDE_REASONS } from '@/lib/core/journal.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { OverrideReason } from '@/lib/stores/composer.ts';

interface OverrideFormProps {
  readonly words: Translator;
  /** Something is being written; what is shown is about to change. */
  readonly busy: boolean;
  /** Not fixing is what is overridden, but doing without these. */
  readonly skips: readonly Gate[];
  readonly onOverride: (reason: OverrideReason) => void;
}

/** Letting a held post through once: a reason from the list, or one's own words. */
export function OverrideForm({ words: { t }, busy, skips, onOverride }: OverrideFormProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const needsWords = code === 'other';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const details = text.trim();
    if (code === '') setError('composer.override.needReason');
    else if (needsWords && details === '') setError('composer.override.needDetails');
    else {
      setError(undefined);
      onOverride(details === '' ? { code } : { code, text: details });
    }
  };
  return (
    <form className="override" onSubmit={submit} noValidate>
      <h3>{t(skips.length > 0 ? 'gates.override.title' : 'composer.override.title')}</h3>
      {skips.length > 0 && <p className="hint">{t('gates.override.hint')}</p>}
      <label htmlFor={`${id}-code`}>{t('composer.override.reason')}</label>
      <select
        id={`${id}-code`}
        value={code}
        aria-invalid={error !== undefined && code === ''}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => setCode(event.target.value)}
      >
        <option value="">{t('composer.override.pick')}</option>
        {OVERRIDE_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`composer.override.reasons.${reason}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-text`}>
        {t(needsWords ? 'composer.override.details' : 'composer.override.detailsOptional')}
      </label>
      <textarea
        id={`${id}-text`}
        rows={2}
        value={text}
        maxLength={MAX_REASON_LENGTH}
        required={needsWords}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t('composer.override.detailsHint')}
      </p>
      {error && (
        <p id={`${id}-error`} className="error" role="alert">
          {t(error)}
        </p>
      )}
      <button type="submit" className="button danger" disabled={busy}>
        {t('composer.override.allow')}
      </button>
    </form>
  );
}
