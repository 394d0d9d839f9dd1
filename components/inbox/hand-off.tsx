import { useId, useState } from 'react';
import type { CaseDetail } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';
import type { CaseFormProps } from './form-frame.tsx';
import { FormFrame } from './form-frame.tsx';
import { PACKET_FORMS, type PacketForm, packetOf } from './packet.ts';

interface HandOffProps extends Omit<CaseFormProps, 'caseId'> {
  readonly detail: CaseDetail;
  readonly units: readonly string[];
  /** Resolves to whether it is on the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Passing a case to another unit: shown first, then copied or put into an e-mail by the person's own program. */
export function HandOff({ detail, units, onAct, onCopy, onDone }: HandOffProps) {
  const view = usePanel();
  const { t } = view.words;
  const id = useId();
  const [unit, setUnit] = useState(detail.row.unit ?? '');
  const [form, setForm] = useState<PacketForm>('text');
  const [error, setError] = useState<string>();
  const target = unit.trim();
  const text = packetOf(detail, target, form, view);
  const mail = `mailto:?${new URLSearchParams({
    subject: t('inbox.handOff.subject', { id: detail.row.id }),
    body: packetOf(detail, target, 'email', view),
    // Mail programs read a plus sign as such.
  })
    .toString()
    .replaceAll('+', '%20')}`;
  const record = () => onAct([{ caseId: detail.row.id, do: 'hand-off', unit: target, form }]);
  const submit = async () => {
    if (target === '') setError(t('inbox.handOff.empty'));
    // Not copied: then it was not handed over either.
    else if ((form === 'email' || (await onCopy(text))) && (await record())) onDone();
  };
  const change = (value: string) => {
    setUnit(value);
    setError(undefined);
  };
  return (
    <FormFrame
      title={t('inbox.handOff.label')}
      error={error}
      submit={t(form === 'email' ? 'inbox.handOff.sent' : 'inbox.handOff.copy')}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <label htmlFor={id}>{t('inbox.handOff.unit')}</label>
      <input
        id={id}
        className="text"
        list={`${id}-units`}
        value={unit}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
      />
      <datalist id={`${id}-units`}>
        {units.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        {t('inbox.handOff.form')}
        <select value={form} onChange={(event) => setForm(event.target.value as PacketForm)}>
          {PACKET_FORMS.map((name) => (
            <option key={name} value={name}>
              {t(`inbox.handOff.forms.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{t('inbox.handOff.preview')}</summary>
        <pre>{text}</pre>
      </details>
      {form === 'email' &&
        (target === '' ? (
          <p className="hint">{t('inbox.handOff.unitFirst')}</p>
        ) : (
          <p>
            <a href={mail} target="_blank" rel="noopener">
              {t('inbox.handOff.mail')}
            </a>
          </p>
        ))}
      <p className="hint">{t('inbox.handOff.masked')}</p>
    </FormFrame>
  );
}
