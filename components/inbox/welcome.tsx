import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';

const MAX_NAME = 60;

/** First use: who is at this machine, so that colleagues know who took a case. */
export function Welcome({ state }: { readonly state: InboxState }) {
  const {
    words: { t },
  } = usePanel();
  const [name, setName] = useState(state.me);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setError(t('inbox.welcome.empty'));
    else void state.setMe(name);
  };
  return (
    <main className="welcome">
      <h1>{t('inbox.welcome.title')}</h1>
      <p>{t('inbox.welcome.body')}</p>
      <form onSubmit={submit} noValidate>
        <Field label={t('inbox.welcome.name')} hint={t('inbox.welcome.hint')} error={error}>
          {(control) => (
            <input
              {...control}
              className="text"
              value={name}
              maxLength={MAX_NAME}
              autoComplete="nickname"
              onChange={(event) => {
                setName(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          {t('inbox.welcome.start')}
        </Button>
      </form>
    </main>
  );
}
