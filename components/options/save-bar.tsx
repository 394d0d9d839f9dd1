import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { SaveState, Subject } from '@/lib/stores/options-state.ts';
import { ruleTitle } from './rule-title.ts';
import { useWords } from './words.tsx';

interface SaveBarProps<S extends { readonly kind: string }> {
  readonly save: SaveState<S>;
  /** What was saved, in words. */
  readonly wordsFor: (subject: S, words: Translator) => string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRetry: () => void;
}

/** What was changed in the agency's settings, in words. */
export function savedSetting(subject: Subject, words: Translator, rules: AgencyRules): string {
  const { t } = words;
  switch (subject.kind) {
    case 'undo':
      return t('options.save.undone');
    case 'redo':
      return t('options.save.redone');
    case 'add':
    case 'remove':
      return t('options.save.saved', { what: t(`options.fields.${subject.field}`) });
    case 'severity':
      return t('options.save.saved', { what: ruleTitle(subject.ruleId, rules, words) });
    default:
      return t('options.save.saved', { what: t(`options.fields.${subject.kind}`) });
  }
}

/** Tells in one line whether everything is saved; stays in view, never takes the focus. */
export function SaveBar<S extends { readonly kind: string }>(props: SaveBarProps<S>) {
  const { save, wordsFor, canUndo, onUndo, onRetry } = props;
  const words = useWords();
  const { t } = words;
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
      {save.status === 'saved' && canUndo && (
        <Button look="quiet" onClick={onUndo}>
          {t(save.subject.kind === 'undo' ? 'options.save.redo' : 'options.save.undo')}
        </Button>
      )}
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
