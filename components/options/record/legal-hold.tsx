import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { MAX_HOLD_REASON } from '@/lib/core/record/record-events.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { useWords } from '../words.tsx';
import { useMoment } from './moment.ts';

interface LegalHoldProps {
  readonly hold: AgencyRules['legalHold'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onChange: (change: Change) => void;
}

/** The lawful hold: while it is on, nothing is removed or erased. Needs a reason, which goes into the record. */
export function LegalHold({ hold, now, onChange }: LegalHoldProps) {
  const { t } = useWords();
  const moment = useMoment();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const switchOn = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') return;
    setReason('');
    onChange({ kind: 'legalHold', value: { active: true, reason: text, since: new Date(now()).toISOString() } });
  };
  const switchOff = () => onChange({ kind: 'legalHold', value: { active: false, reason: '' } });
  return (
    <section aria-labelledby="record-hold" data-place="hold">
      <h3 id="record-hold">{t('options.record.hold.title')}</h3>
      <p className="hint">{t('options.record.hold.help')}</p>
      {hold.active ? (
        <Notice tone="warn" title={t('options.record.hold.on')}>
          <dl className="pairs">
            {hold.since && (
              <div>
                <dt>{t('options.record.hold.since')}</dt>
                <dd>
                  <time dateTime={hold.since}>{moment(hold.since)}</time>
                </dd>
              </div>
            )}
            <div>
              <dt>{t('options.record.hold.reason')}</dt>
              <dd dir="auto">{hold.reason || t('options.record.hold.noReason')}</dd>
            </div>
          </dl>
          <Button onClick={switchOff}>{t('options.record.hold.switchOff')}</Button>
        </Notice>
      ) : (
        <form onSubmit={switchOn} noValidate>
          <Field
            label={t('options.record.hold.reason')}
            hint={t('options.record.hold.reasonHint')}
            error={isMissing ? t('options.record.hold.needReason') : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="text"
                autoComplete="off"
                maxLength={MAX_HOLD_REASON}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit">{t('options.record.hold.switchOn')}</Button>
        </form>
      )}
    </section>
  );
}
