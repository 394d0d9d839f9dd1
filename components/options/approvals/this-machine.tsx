import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { MAX_NAME } from '@/lib/core/approvals/request.ts';
import { fingerprint } from '@/lib/core/signing.ts';
import type { ApproverState, Role } from '@/lib/stores/approver.ts';
import { TypedField } from '../typed-field.tsx';
import { useWords } from '../words.tsx';

interface ThisMachineProps {
  readonly state: ApproverState;
  readonly staffName: string;
  readonly onStaffName: (name: string) => void;
  readonly onLeaveField: () => void;
}

const ROLES: readonly Role[] = ['author', 'approver'];

/** Who sits here, by their own word, and the key that speaks for this machine. */
export function ThisMachine({ state, staffName, onStaffName, onLeaveField }: ThisMachineProps) {
  const { t } = useWords();
  return (
    <section className="part" data-place="computer">
      <h3>{t('options.approvals.machine')}</h3>
      <p className="hint">{t('options.approvals.proves')}</p>
      <Field label={t('options.approvals.name')} hint={t('options.approvals.nameHint')}>
        {(control) => (
          <TypedField
            {...control}
            value={staffName}
            maxLength={MAX_NAME}
            autoComplete="name"
            onType={onStaffName}
            onLeave={onLeaveField}
          />
        )}
      </Field>
      <fieldset className="roles">
        <legend>{t('options.approvals.role')}</legend>
        {ROLES.map((role) => (
          <label key={role} className="radio">
            <input type="radio" name="role" checked={state.role === role} onChange={() => void state.setRole(role)} />
            <span>{t(`options.approvals.roles.${role}`)}</span>
          </label>
        ))}
      </fieldset>
      <dl className="facts">
        <div>
          <dt>{t('options.approvals.ownKey')}</dt>
          <dd>
            <code>{state.ownKey === '' ? '…' : fingerprint(state.ownKey)}</code>
          </dd>
        </div>
      </dl>
      <p className="hint">{t('options.approvals.ownKeyHint')}</p>
      <div className="actions">
        <Button
          aria-disabled={staffName === '' || state.ownKey === ''}
          onClick={() => {
            if (staffName !== '' && state.ownKey !== '') void state.copyKey(`${staffName} = ${state.ownKey}`);
          }}
        >
          {t('options.approvals.copyKey')}
        </Button>
      </div>
      <p role="status" className="hint">
        {staffName === '' && t('options.approvals.nameFirst')}
        {state.copied === 'key' && t('options.approvals.copied')}
      </p>
    </section>
  );
}
