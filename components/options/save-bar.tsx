import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { Made, SaveState, Subject } from '@/lib/stores/options-state.ts';
import { ruleTitle } from './rule-title.ts';
import { useWords } from './words.tsx';

/** A step back or forward: what it is about, and how to take it. */
export interface Reversal {
  readonly what?: string;
  readonly run: () => void;
}

interface SaveBarProps<S extends { readonly kind: string }> {
  readonly save: SaveState<S>;
  /** What was saved, in words. */
  readonly wordsFor: (subject: S, words: Translator) => string;
  readonly undo: Reversal | undefined;
  readonly redo: Reversal | undefined;
  readonly onRetry: () => void;
}

type OwnRules = Pick<AgencyRules, 'ownRules'>;

/** What a change is about, as people know it. */
export function nameOfChange(made: Made | { readonly kind: 'repair' }, words: Translator, rules: OwnRules): string {
  const { t } = words;
  if (made.kind === 'add' || made.kind === 'remove') return t(`options.fields.${made.field}`);
  return made.kind === 'severity' ? ruleTitle(made.ruleId, rules, words) : t(`options.fields.${made.kind}`);
}

/** What was changed in the agency's settings, in words. */
export function savedSetting(subject: Subject, words: Translator, rules: OwnRules): string {
  const { t } = words;
  if ('of' in subject) {
    const key = subject.kind === 'undo' ? 'undoneOf' : 'redoneOf';
    return t(`options.save.${key}`, { what: nameOfChange(subject.of, words, rules) });
  }
  return t('options.save.saved', { what: nameOfChange(subject, words, rules) });
}

function ReversalButton({ kind, step }: { readonly kind: 'undo' | 'redo'; readonly step: Reversal }) {
  const { t } = useWords();
  return (
    <Button look="quiet" onClick={step.run}>
      {step.what === undefined ? t(`options.save.${kind}`) : t(`options.save.${kind}Of`, { what: step.what })}
    </Button>
  );
}

/** Tells in one line whether everything is saved; stays in view, never takes the focus. */
export function SaveBar<S extends { readonly kind: string }>(props: SaveBarProps<S>) {
  const { save, wordsFor, undo, redo, onRetry } = props;
  const words = useWords();
  const { t } = words;
  const isCalm = save.status === 'idle' || save.status === 'saved';
  const statusText = () => {
    if (save.status !== 'saved') return t(`options.save.${save.status}`);
    const text = wordsFor(save.subject, words);
    return save.recorded ? text : `${text} ${t('options.save.notRecorded')}`;
  };
  return (
    <div className="save-bar" data-status={save.status}>
      <p role="status" data-tone={save.status === 'saved' && !save.recorded ? 'warn' : 'clear'}>
        {save.status === 'saved' && <Icon name={save.recorded ? 'clear' : 'warn'} />}
        {save.status !== 'failed' && <span>{statusText()}</span>}
      </p>
      {isCalm && undo && <ReversalButton kind="undo" step={undo} />}
      {isCalm && redo && <ReversalButton kind="redo" step={redo} />}
      <div role="alert" data-tone="block">
        {save.status === 'failed' && (
          <>
            <Icon name="block" />
            <span>
              {t('options.save.failed')} {t(`options.failure.${save.reason}`)}
            </span>
          </>
        )}
      </div>
      {save.status === 'failed' && <Button onClick={onRetry}>{t('options.save.retry')}</Button>}
    </div>
  );
}
