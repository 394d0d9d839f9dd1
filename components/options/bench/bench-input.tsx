import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { DRAFT_KINDS } from '@/lib/core/agency/own-rule.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { MOST_POSTS, splitPosts, textColumn } from '@/lib/core/bench/posts.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { BenchState, PostTable } from '@/lib/stores/bench.ts';
import { FileDrop } from '../file-drop.tsx';
import { useWords } from '../words.tsx';

interface BenchInputProps {
  readonly state: BenchState;
  readonly rules: AgencyRules;
  readonly today: string;
}

/** Posts by hand or by file, and as what they are checked. */
export function BenchInput({ state, rules, today }: BenchInputProps) {
  const { t } = useWords();
  const [table, setTable] = useState<PostTable>();
  const [column, setColumn] = useState(0);
  const [kind, setKind] = useState<Draft['kind']>('post');
  const [account, setAccount] = useState(rules.accounts[0] ?? '');
  const [error, setError] = useState<string>();
  const { text, setText, status } = state;
  const good = table?.problem === undefined ? table : undefined;
  const posts = useMemo(
    () => (good ? good.rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '') : splitPosts(text)),
    [good, column, text],
  );

  const take = async (file: Blob) => {
    const read = await state.readFile(file);
    if (read.problem === undefined) {
      setTable(read);
      setColumn(textColumn(read.columns, read.rows));
      setError(undefined);
    } else {
      setTable(undefined);
      setError(t(`bench.input.${read.problem}`, { size: read.size ?? 0 }));
    }
  };
  const run = () => {
    if (posts.length === 0) {
      setError(t('bench.input.empty'));
      return;
    }
    setError(undefined);
    void state.run(
      posts.slice(0, MOST_POSTS),
      { kind, today, ...(account !== '' && rules.accounts.length > 0 && { account }) },
      rules,
    );
  };
  return (
    <form
      className="bench-input"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Field label={t('bench.input.label')} hint={t('bench.input.hint')} error={error}>
        {(control) => (
          <textarea
            {...control}
            className="text"
            rows={6}
            dir="auto"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setTable(undefined);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <FileDrop
        label={t('bench.input.file')}
        hint={t('bench.input.drop')}
        accept=".csv,.tsv,.txt,text/csv"
        onFile={(file) => void take(file)}
      />
      <div className="bench-choices">
        {good && (
          <Field label={t('bench.input.column')}>
            {(control) => (
              <select {...control} value={column} onChange={(event) => setColumn(Number(event.target.value))}>
                {good.columns.map((name, at) => (
                  // Two columns may share their name.
                  // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
                  <option key={at} value={at}>
                    {name === '' ? at + 1 : name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t('bench.input.kind')}>
          {(control) => (
            <select {...control} value={kind} onChange={(event) => setKind(event.target.value as Draft['kind'])}>
              {DRAFT_KINDS.map((each) => (
                <option key={each} value={each}>
                  {t(`ownRules.form.draftKind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {rules.accounts.length > 0 && (
          <Field label={t('bench.input.account')}>
            {(control) => (
              <select {...control} value={account} onChange={(event) => setAccount(event.target.value)}>
                {rules.accounts.map((handle) => (
                  <option key={handle} value={handle}>
                    @{handle}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <div className="actions">
        {status === 'running' ? (
          // Keys: as one element, it would become the other while it is being pressed, and send the form.
          <Button key="stop" onClick={state.stop}>
            {t('bench.input.stop')}
          </Button>
        ) : (
          <Button key="run" type="submit" look="primary">
            {t('bench.input.run')}
          </Button>
        )}
        <p className="hint" role="status">
          {t('bench.input.count', { count: posts.length })}{' '}
          {posts.length > MOST_POSTS && t('bench.input.tooMany', { max: MOST_POSTS })}
        </p>
      </div>
    </form>
  );
}
