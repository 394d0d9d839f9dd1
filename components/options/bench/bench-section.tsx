import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { tally } from '@/lib/core/bench/bench.ts';
import type { Rule } from '@/lib/core/rule.ts';
import type { BenchStore } from '@/lib/stores/bench.ts';
import { ruleTitle } from '../rule-title.ts';
import { useWords } from '../words.tsx';
import { BenchInput } from './bench-input.tsx';
import { BenchProgress } from './bench-progress.tsx';
import { PostList } from './post-list.tsx';
import { RuleTable } from './rule-table.tsx';
import { WhatIfForm } from './what-if-form.tsx';

interface BenchSectionProps {
  readonly store: BenchStore;
  readonly catalogue: readonly Rule[];
  readonly rules: AgencyRules;
  /** Today's date where the agency is, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Posts on the bench: what every rule says about them, and what another strictness would change. */
export function BenchSection({ store, catalogue, rules, today }: BenchSectionProps) {
  const words = useWords();
  const { t } = words;
  const state = useStore(store);
  const { status, posts, off, past, loadPast } = state;
  const tallies = useMemo(() => tally(posts), [posts]);
  const titleOf = useCallback((ruleId: string) => ruleTitle(ruleId, rules, words), [rules, words]);
  const isOver = (status === 'done' || status === 'stopped') && posts.length > 0;

  useEffect(() => void loadPast(), [loadPast]);

  return (
    <>
      <p className="lead">{t('bench.lead')}</p>
      <BenchInput state={state} rules={rules} today={today} />
      <BenchProgress state={state} />
      {isOver && (
        <>
          <p className="bench-export">
            <Button onClick={() => void state.save(titleOf)}>{t('bench.export')}</Button>
          </p>
          <RuleTable tallies={tallies} rules={rules} catalogue={catalogue} past={past} titleOf={titleOf} />
        </>
      )}
      <WhatIfForm
        posts={isOver ? posts : []}
        off={off}
        tallies={tallies}
        past={past}
        rules={rules}
        catalogue={catalogue}
        titleOf={titleOf}
      />
      {isOver && <PostList posts={posts} off={off} titleOf={titleOf} />}
    </>
  );
}
