import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { Finding } from '@/lib/core/finding.ts';
import { editBlanks } from '@/lib/core/replies/example-values.ts';
import { useWords } from '../words.tsx';
import type { CheckedText } from './use-check.ts';

interface CheckResultProps {
  /** With its blanks. */
  readonly text: string;
  readonly checked: CheckedText;
  readonly onFix: (text: string) => void;
}

/** What the checks found in a text, worst first, with the fixes that a machine knows. */
export function CheckResult({ text, checked, onFix }: CheckResultProps) {
  const { t } = useWords();
  if (checked.status !== 'checked') {
    return checked.status === 'waiting' ? (
      <p className="checked">{t('replies.check.waiting')}</p>
    ) : (
      <p className="checked" data-tone="warn">
        <Icon name="unknown" />
        {t('replies.check.failed')}
      </p>
    );
  }
  const { findings, failed, filled } = checked;
  return (
    <>
      {findings.length === 0 && (
        <p className="checked" data-tone="clear">
          <Icon name="clear" />
          {t('replies.check.clear')}
        </p>
      )}
      {findings.length > 0 && (
        <ul className="found">
          {findings.map((finding) => (
            <FoundItem
              key={finding.fingerprint}
              finding={finding}
              words={finding.span && filled.text.slice(finding.span.start, finding.span.end)}
              fixes={finding.suggestions.flatMap((suggestion) => {
                const fixed = editBlanks(text, filled, suggestion.edits);
                return fixed === undefined ? [] : [{ suggestion, apply: () => onFix(fixed) }];
              })}
            />
          ))}
        </ul>
      )}
      {failed.length > 0 && <p className="hint">{t('replies.check.partly', { count: failed.length })}</p>}
    </>
  );
}

interface FoundItemProps {
  readonly finding: Finding;
  /** Those it is about. */
  readonly words: string | undefined;
  readonly fixes: readonly { readonly suggestion: Finding['suggestions'][number]; readonly apply: () => void }[];
}

function FoundItem({ finding, words, fixes }: FoundItemProps) {
  const { t } = useWords();
  const say = (part: string, data = finding.data) => t(`rules.${finding.ruleId}.${part}`, data ?? {});
  return (
    <li data-tone={finding.severity}>
      <Icon name={finding.severity} />
      <div>
        <strong>{t(`common.severity.${finding.severity}`)}:</strong> {say(`messages.${finding.messageId}`)}
        {words && (
          <>
            {' '}
            <q dir="auto">{words}</q>
          </>
        )}
        <p className="hint">{say('how')}</p>
        {fixes.map(({ suggestion, apply }) => (
          <Button key={suggestion.messageId} look="quiet" onClick={apply}>
            {t('composer.finding.fix', { label: say(`suggestions.${suggestion.messageId}`, suggestion.data) })}
          </Button>
        ))}
      </div>
    </li>
  );
}
