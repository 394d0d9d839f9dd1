import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import { FileDrop } from '../file-drop.tsx';
import { useWords } from '../words.tsx';
import { Fingerprint } from './fingerprint.tsx';

interface SigningKeyPanelProps {
  readonly state: PacksState;
  readonly isSigned: boolean;
  readonly onSigned: (isSigned: boolean) => void;
}

/** Characters; what an attacker would have to guess to open a stolen file. */
const LEAST = 12;

/** The key that signs packs: made here, kept here, and handed to another machine only behind a passphrase. */
export function SigningKeyPanel({ state, isSigned, onSigned }: SigningKeyPanelProps) {
  const { t } = useWords();
  const { ownKey } = state;
  return (
    <fieldset>
      <legend>{t('options.packs.key.title')}</legend>
      <p className="hint">{t('options.packs.key.help')}</p>
      {ownKey ? (
        <>
          <p>
            {t('options.packs.key.yours')} <Fingerprint of={ownKey} />
          </p>
          <label className="radio">
            <input type="checkbox" checked={isSigned} onChange={(event) => onSigned(event.target.checked)} />
            <span>{t('options.packs.key.sign')}</span>
          </label>
        </>
      ) : (
        <Button onClick={() => void state.makeKey()}>{t('options.packs.key.make')}</Button>
      )}
      <MoveKey state={state} />
    </fieldset>
  );
}

function MoveKey({ state }: { readonly state: PacksState }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const isShort = passphrase.length < LEAST;
  return (
    <details className="preview-list">
      <summary>{t('options.packs.key.move')}</summary>
      <p className="hint">{t('options.packs.key.moveHelp')}</p>
      <Field
        label={t('options.packs.key.passphrase')}
        hint={t('options.packs.key.passphraseHint', { count: LEAST })}
        error={passphrase !== '' && isShort ? t('options.packs.key.passphraseShort', { count: LEAST }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="text"
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      {state.ownKey && (
        <div className="actions">
          <Button disabled={isShort} onClick={() => void state.saveKey(passphrase)}>
            {t('options.packs.key.save')}
          </Button>
        </div>
      )}
      {state.ownKey && <p className="hint">{t('options.packs.key.replaces')}</p>}
      <FileDrop
        label={t('options.packs.key.take')}
        hint={t('options.packs.key.takeHint')}
        accept=".json,application/json"
        onFile={(file) => void state.takeKey(file, passphrase)}
      />
    </details>
  );
}
