import { useState } from 'react';
import { SettingField } from '@/components/options/origin/setting-field.tsx';
import { TypedField } from '@/components/options/typed-field.tsx';
import { useWords } from '@/components/options/words.tsx';

/** As the agency's settings take it; empty = none. */
const CLIENT_ID = /^[\w-]{0,100}$/;

interface ClientIdProps {
  readonly value: string;
  /** Somebody pressed Connect without one. */
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeaveField: () => void;
}

export function ClientId({ value, missing, onChange, onLeaveField }: ClientIdProps) {
  const { t } = useWords();
  const [invalid, setInvalid] = useState(false);
  const error = invalid ? 'invalid' : missing && value === '' ? 'missing' : undefined;
  return (
    <SettingField
      path="xApi.clientId"
      label={t('xApi.options.clientId.label')}
      hint={t('xApi.options.clientId.hint')}
      error={error && t(`xApi.options.clientId.${error}`)}
    >
      {(control) => (
        <TypedField
          {...control}
          value={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onType={(text) => {
            const id = text.trim();
            setInvalid(!CLIENT_ID.test(id));
            if (CLIENT_ID.test(id)) onChange(id);
          }}
          onLeave={() => {
            setInvalid(false);
            onLeaveField();
          }}
        />
      )}
    </SettingField>
  );
}
