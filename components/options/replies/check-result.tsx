import { Button } from '@/components/ui/button.tsx';
import { findingWords } from '@/components/ui/finding-words.ts';
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
              marked={finding.span && filled.text.slice(finding.span.start, finding.span.end)}
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
  readonly marked: string | undefined;
  readonly fixes: readonly { readonly suggestion: Finding['suggestions'][number]; readonly apply: () => void }[];
}

function FoundItem({ finding, marked, fixes }: FoundItemProps) {
  const words = useWords();
  const { t } = words;
  const how = findingWords(words, finding, 'how');
  return (
    <li data-tone={finding.severity}>
      <Icon name={finding.severity} />
      <div>
        <strong>{t(`common.severity.${finding.severity}`)}:</strong>{' '}
        {findingWords(words, finding, `messages.${finding.messageId}`)}
        {marked && (
          <>
            {' '}
            <q dir="auto">{marked}</q>
          </>
        )}
        {how !== '' && <p className="hint">{how}</p>}
        {fixes.map(({ suggestion, apply }) => (
          <Button key={suggestion.messageId} look="quiet" onClick={apply}>
            {t('composer.finding.fix', {
              label: findingWords(words, finding, `suggestions.${suggestion.messageId}`, suggestion.data),
            })}
          </Button>
        ))}
      </div>
    </li>
  );
}
