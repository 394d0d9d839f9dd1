import { Icon } from '@/components/ui/icons.tsx';
import type { ReportedFinding } from '@/lib/core/approvals/request.ts';
import { useWords } from '../words.tsx';

interface VerdictProps {
  readonly title: string;
  readonly findings: readonly Pick<ReportedFinding, 'ruleId' | 'severity' | 'entity'>[];
}

/** What a Tanggap says of a post: each rule once, never the words it found. */
export function Verdict({ title, findings }: VerdictProps) {
  const { t } = useWords();
  const each = new Map(findings.map((finding) => [finding.ruleId, finding]));
  return (
    <section className="verdict">
      <h4>{title}</h4>
      {each.size === 0 ? (
        <p>{t('options.approvals.nothingFound')}</p>
      ) : (
        <ul>
          {[...each.values()].map(({ ruleId, severity }) => (
            <li key={ruleId} data-tone={severity}>
              <Icon name={severity} />
              <span>
                {t(`rules.${ruleId}.title`)} ({t(`common.severity.${severity}`)})
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
