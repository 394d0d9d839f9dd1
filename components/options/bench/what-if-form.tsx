import { useState } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules, SeveritySetting } from '@/lib/core/agency.ts';
import { type BenchPost, type Tally, whatIf } from '@/lib/core/bench/bench.ts';
import type { PastCounts } from '@/lib/core/bench/past.ts';
import { type RuleId, SEVERITIES } from '@/lib/core/finding.ts';
import { ownRuleId } from '@/lib/core/own-rules/words.ts';
import type { Rule } from '@/lib/core/rule.ts';
import { useWords } from '../words.tsx';
import { settingOf } from './rule-table.tsx';

interface WhatIfFormProps {
  /** Checked already; none before the first run. */
  readonly posts: readonly BenchPost[];
  readonly off: ReadonlySet<RuleId>;
  readonly tallies: readonly Tally[];
  readonly past: PastCounts | undefined;
  readonly rules: AgencyRules;
  readonly catalogue: readonly Rule[];
  readonly titleOf: (ruleId: RuleId) => string;
}

const CHOICES: readonly SeveritySetting[] = [...SEVERITIES, 'off'];

/** A rule and another strictness: how many posts would then be held, and what the record knows of it. */
export function WhatIfForm({ posts, off, tallies, past, rules, catalogue, titleOf }: WhatIfFormProps) {
  const { t, tag } = useWords();
  const [chosen, setChosen] = useState<RuleId>();
  const [to, setTo] = useState<SeveritySetting>('block');
  const found = tallies.map(({ ruleId }) => ruleId);
  const others = [...rules.ownRules.map(ownRuleId), ...catalogue.map(({ id }) => id)].filter(
    (id) => !found.includes(id),
  );
  const byTitle = [...others].sort((a, b) => titleOf(a).localeCompare(titleOf(b), tag));
  const ruleId = chosen ?? found[0] ?? byTitle[0];
  if (ruleId === undefined) return null;
  return (
    <section className="bench-part" aria-labelledby="bench-what">
      <h3 id="bench-what">{t('bench.what.title')}</h3>
      <div className="bench-choices">
        <Field label={t('bench.what.rule')}>
          {(control) => (
            <select {...control} value={ruleId} onChange={(event) => setChosen(event.target.value as RuleId)}>
              {[...found, ...byTitle].map((id) => (
                <option key={id} value={id}>
                  {titleOf(id)} ({t(`common.severity.${settingOf(id, rules)}`)})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('bench.what.severity')}>
          {(control) => (
            <select {...control} value={to} onChange={(event) => setTo(event.target.value as SeveritySetting)}>
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`common.severity.${choice}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div aria-live="polite">
        {posts.length > 0 && <Outcome posts={posts} off={off} ruleId={ruleId} to={to} />}
        <Past past={past} ruleId={ruleId} />
      </div>
    </section>
  );
}

interface OutcomeProps extends Pick<WhatIfFormProps, 'posts' | 'off'> {
  readonly ruleId: RuleId;
  readonly to: SeveritySetting;
}

function Outcome({ posts, off, ruleId, to }: OutcomeProps) {
  const { t } = useWords();
  const { before, after, newlyHeld, freed, found } = whatIf(posts, off, { ruleId, to });
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('bench.what.before')}</dt>
          <dd>{before}</dd>
        </div>
        <div>
          <dt>{t('bench.what.after')}</dt>
          <dd>{after}</dd>
        </div>
      </dl>
      <p>
        {t('bench.what.found', { count: found })}{' '}
        {newlyHeld > 0
          ? t('bench.what.newlyHeld', { count: newlyHeld })
          : freed > 0
            ? t('bench.what.freed', { count: freed })
            : t('bench.what.same')}
      </p>
    </>
  );
}

function Past({ past, ruleId }: { readonly past: PastCounts | undefined; readonly ruleId: RuleId }) {
  const { t, tag } = useWords();
  const { published = 0, held = 0 } = past?.byRule.get(ruleId) ?? {};
  return (
    <Notice tone="advise" title={t('bench.past.title')}>
      <p>{t('bench.past.help')}</p>
      <p>
        {past === undefined || past.since === undefined
          ? t('bench.past.none')
          : t('bench.past.counts', {
              posts: past.posts,
              published,
              held,
              since: new Date(past.since).toLocaleDateString(tag, { dateStyle: 'long' }),
            })}
      </p>
      {ruleId.startsWith('agency/') && <p>{t('bench.past.own')}</p>}
    </Notice>
  );
}
