import { Button } from '@/components/ui/button.tsx';
import { useWords } from './words.tsx';

interface MutedListProps {
  /** Rule ids by handle. */
  readonly mutes: Readonly<Record<string, readonly string[]>>;
  readonly onShowAgain: (account: string, rule: string) => void;
}

/** What people chose never to see for an account, each with the way back. */
export function MutedList({ mutes, onShowAgain }: MutedListProps) {
  const { t } = useWords();
  const entries = Object.entries(mutes).flatMap(([account, rules]) => rules.map((rule) => ({ account, rule })));
  if (entries.length === 0) return null;
  return (
    <section className="muted">
      <h3>{t('options.muted.title')}</h3>
      <p className="hint">{t('options.muted.help')}</p>
      <ul>
        {entries.map(({ account, rule }) => (
          <li key={`${account} ${rule}`}>
            <span>{t('options.muted.entry', { account, rule: t(`rules.${rule}.title`) })}</span>{' '}
            <Button look="quiet" onClick={() => onShowAgain(account, rule)}>
              {t('options.muted.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
