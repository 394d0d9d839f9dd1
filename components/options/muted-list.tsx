import { Button } from '@/components/ui/button.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { ruleTitle } from './rule-title.ts';
import { useWords } from './words.tsx';

interface MutedListProps {
  /** Rule ids by handle. */
  readonly mutes: Readonly<Record<string, readonly string[]>>;
  readonly rules: AgencyRules;
  readonly onShowAgain: (account: string, rule: string) => void;
}

/** What people chose never to see for an account, each with the way back. */
export function MutedList({ mutes, rules, onShowAgain }: MutedListProps) {
  const words = useWords();
  const { t } = words;
  const entries = Object.entries(mutes).flatMap(([account, muted]) => muted.map((rule) => ({ account, rule })));
  if (entries.length === 0) return null;
  return (
    <section className="muted">
      <h3>{t('options.muted.title')}</h3>
      <p className="hint">{t('options.muted.help')}</p>
      <ul>
        {entries.map(({ account, rule }) => (
          <li key={`${account} ${rule}`}>
            <span>{t('options.muted.entry', { account, rule: ruleTitle(rule, rules, words) })}</span>{' '}
            <Button look="quiet" onClick={() => onShowAgain(account, rule)}>
              {t('options.muted.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
