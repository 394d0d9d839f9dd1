import { Icon } from '@/components/ui/icons.tsx';
import { type AgencyRules, type SeveritySetting, severityOf } from '@/lib/core/agency.ts';
import type { Tally } from '@/lib/core/bench/bench.ts';
import type { PastCounts } from '@/lib/core/bench/past.ts';
import { rulesOf } from '@/lib/core/check.ts';
import { type RuleId, SEVERITIES } from '@/lib/core/finding.ts';
import { ownRuleOf } from '@/lib/core/own-rules/words.ts';
import type { Rule } from '@/lib/core/rule.ts';
import { addressOf } from '../own-rules/view.ts';
import { useWords } from '../words.tsx';

interface RuleTableProps {
  readonly tallies: readonly Tally[];
  readonly rules: AgencyRules;
  readonly catalogue: readonly Rule[];
  readonly past: PastCounts | undefined;
  readonly titleOf: (ruleId: RuleId) => string;
}

/** How strict a rule is now. */
export function settingOf(ruleId: RuleId, rules: AgencyRules): SeveritySetting {
  const rule = rulesOf(rules).find(({ id }) => id === ruleId);
  return rule ? severityOf(rule, rules) : 'off';
}

/** What each rule found on the bench, beside what the record knows of posts so far. */
export function RuleTable({ tallies, rules, past, titleOf }: RuleTableProps) {
  const { t } = useWords();
  if (tallies.length === 0) return <p className="empty">{t('bench.rules.none')}</p>;
  const hasPast = past !== undefined && past.posts > 0;
  const rank = (setting: SeveritySetting) => (setting === 'off' ? SEVERITIES.length : SEVERITIES.indexOf(setting));
  const rows = tallies
    .map((each) => ({ ...each, setting: settingOf(each.ruleId, rules) }))
    .sort((a, b) => rank(a.setting) - rank(b.setting) || b.posts - a.posts);
  return (
    <section className="bench-part" aria-labelledby="bench-rules">
      <h3 id="bench-rules">{t('bench.rules.title')}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('bench.rules.rule')}</th>
              <th scope="col">{t('bench.rules.setting')}</th>
              <th scope="col">{t('bench.rules.posts')}</th>
              <th scope="col">{t('bench.rules.findings')}</th>
              {hasPast && <th scope="col">{t('bench.rules.past')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ ruleId, posts, findings, setting }) => (
              <tr key={ruleId}>
                <th scope="row" dir="auto">
                  <a href={addressOfRule(ruleId, rules)}>{titleOf(ruleId)}</a>
                </th>
                <td>
                  <span className="bench-severity" data-tone={setting}>
                    <Icon name={setting} />
                    {t(`common.severity.${setting}`)}
                  </span>
                </td>
                <td>{posts}</td>
                <td>{findings}</td>
                {hasPast && <td>{past.byRule.get(ruleId)?.published ?? 0}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function addressOfRule(ruleId: RuleId, rules: AgencyRules): string {
  const own = ownRuleOf(rules, ruleId);
  return own ? addressOf(own.id) : `#checks/${ruleId}`;
}
