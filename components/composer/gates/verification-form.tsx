import { type FormEvent, useId, useState } from 'react';
import { MAX_NAME } from '@/lib/core/approvals/request.ts';
import { type CardField, cardFault, MAX_DOCUMENT, MAX_LINK } from '@/lib/core/approvals/verification.ts';
import type { GatesState } from '@/lib/stores/gates.ts';
import { Icon } from '../../ui/icons.tsx';
import type { View } from '../view.ts';
import { useKeptFocus } from './kept-focus.ts';

interface VerificationFormProps {
  readonly gates: GatesState;
  readonly view: View;
  readonly staffName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** As a `datetime-local` box writes it, in this computer's time. */
const localTime = (ms: number): string => {
  const date = new Date(ms);
  return new Date(ms - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** What was checked, by whom and when. It holds for the post as it stands; a changed post asks to look again. */
export function VerificationForm({ gates, view, staffName, now }: VerificationFormProps) {
  const { t, tag } = view.words;
  const id = useId();
  const [kind, setKind] = useState<'link' | 'document'>('link');
  const [source, setSource] = useState('');
  const [by, setBy] = useState<string>();
  const [at, setAt] = useState<string>();
  const [wrong, setWrong] = useState<CardField>();
  const { verified, key, needs, busy } = gates;
  const fault = gates.faults.verification;
  const isDone = verified?.key === key;
  const checkedBy = by ?? staffName;
  const card = useKeptFocus(String(isDone));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checkedAt = at === undefined ? Date.now() : Date.parse(at);
    const missing = cardFault({ kind, source, checkedBy, checkedAt }, Date.now());
    setWrong(missing);
    if (missing) return;
    const text = source.trim();
    void gates.verify({
      source: kind === 'link' ? { kind, url: text } : { kind, name: text },
      checkedBy: checkedBy.trim(),
      checkedAt: new Date(checkedAt).toISOString(),
    });
  };
  const described = (field: CardField) => ({
    'aria-invalid': wrong === field,
    'aria-describedby': wrong === field ? `${id}-error` : undefined,
  });

  return (
    <section
      className="gate"
      ref={card}
      tabIndex={-1}
      data-stage={isDone ? 'approved' : 'none'}
      aria-labelledby={`${id}-title`}
    >
      <p className="gate-kind">
        <Icon name={isDone ? 'clear' : 'help'} />
        <span>{t(isDone ? 'gates.verification.done' : 'gates.verification.needed')}</span>
      </p>
      <h3 id={`${id}-title`}>{t(isDone ? 'gates.verification.titleDone' : 'gates.verification.title')}</h3>
      {isDone && verified ? (
        <p dir="auto">
          {t('gates.verification.summary', {
            source: verified.card.source.kind === 'link' ? verified.card.source.url : verified.card.source.name,
            name: verified.card.checkedBy,
            time: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(
              Date.parse(verified.card.checkedAt),
            ),
          })}
        </p>
      ) : (
        <form className="gate-form" onSubmit={submit} noValidate>
          <p>
            {t('gates.verification.why', {
              rules: needs.verification.map((rule) => t(`rules.${rule}.title`)).join('; '),
            })}
          </p>
          {verified && <p className="gate-warning">{t('gates.verification.changed')}</p>}
          <fieldset>
            <legend>{t('gates.verification.by')}</legend>
            {(['link', 'document'] as const).map((choice) => (
              <label key={choice} className="gate-choice">
                <input type="radio" name={`${id}-kind`} checked={kind === choice} onChange={() => setKind(choice)} />
                {t(`gates.verification.kind.${choice}`)}
              </label>
            ))}
          </fieldset>
          <label htmlFor={`${id}-source`}>{t(`gates.verification.source.${kind}`)}</label>
          <input
            id={`${id}-source`}
            value={source}
            maxLength={kind === 'link' ? MAX_LINK : MAX_DOCUMENT}
            inputMode={kind === 'link' ? 'url' : 'text'}
            dir={kind === 'link' ? 'ltr' : 'auto'}
            {...described(kind)}
            onChange={(event) => setSource(event.target.value)}
          />
          <label htmlFor={`${id}-by`}>{t('gates.verification.checkedBy')}</label>
          <input
            id={`${id}-by`}
            value={checkedBy}
            maxLength={MAX_NAME}
            autoComplete="name"
            {...described('checkedBy')}
            onChange={(event) => setBy(event.target.value)}
          />
          <label htmlFor={`${id}-at`}>{t('gates.verification.checkedAt')}</label>
          <input
            id={`${id}-at`}
            type="datetime-local"
            value={at ?? localTime(now)}
            max={localTime(now)}
            {...described('checkedAt')}
            onChange={(event) => setAt(event.target.value)}
          />
          {(wrong || fault) && (
            <p id={`${id}-error`} className="error" role="alert">
              {wrong ? t(`gates.verification.wrong.${wrong}`) : t(`gates.fault.${fault}`)}
            </p>
          )}
          <p className="hint">{t('gates.verification.hint')}</p>
          <button type="submit" className="button primary" disabled={busy}>
            {t(verified ? 'gates.verification.again' : 'gates.verification.keep')}
          </button>
        </form>
      )}
    </section>
  );
}
