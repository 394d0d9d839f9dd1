import { useEffect, useState } from 'react';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Finding, RuleId } from '@/lib/core/finding.ts';
import { type FilledExample, fillWithExamples, isInExample } from '@/lib/core/replies/example-values.ts';
import type { Placeholder, VersionLanguage } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyTools } from '@/lib/stores/reply-library-state.ts';

/** Milliseconds without a keystroke before the text is checked. */
const CHECK_PAUSE = 300;

export type CheckedText = { readonly filled: FilledExample } & (
  | { readonly status: 'waiting' | 'failed' }
  | { readonly status: 'checked'; readonly findings: readonly Finding[]; readonly failed: readonly RuleId[] }
);

interface CheckInput {
  readonly text: string;
  readonly language: VersionLanguage;
  readonly placeholders: readonly Placeholder[];
  readonly agency: AgencyRules;
  readonly tools: ReplyTools;
}

/** What the rules say of a text with examples in its blanks. While a newer text waits, nothing is said of the older. */
export function useCheck({ text, language, placeholders, agency, tools }: CheckInput): CheckedText {
  const [result, setResult] = useState<{ of: string; checked: CheckedText }>();
  const filled = fillWithExamples(text, placeholders, language, agency.officialDomains[0]);
  const key = JSON.stringify([filled, agency]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all that the check reads
  useEffect(() => {
    if (text.trim() === '') return;
    let stale = false;
    const done = (checked: CheckedText) => !stale && setResult({ of: key, checked });
    const pause = setTimeout(() => {
      const draft = { text: filled.text, kind: 'reply', media: [], today: tools.today(agency.timeZone) } as const;
      tools.check(draft, agency).then(
        ({ findings, failed }) => {
          const own = findings.filter(({ span }) => !isInExample(span, filled));
          done({ status: 'checked', filled, findings: own, failed });
        },
        () => done({ status: 'failed', filled }),
      );
    }, CHECK_PAUSE);
    return () => {
      stale = true;
      clearTimeout(pause);
    };
  }, [key]);

  return result?.of === key ? result.checked : { status: 'waiting', filled };
}
