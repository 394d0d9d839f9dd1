import type { ReplyUsage } from '@/lib/core/replies/usage.ts';
import { useWords } from '../words.tsx';
import { dayInWords } from './wording.ts';

interface UsageLineProps {
  readonly usage: ReplyUsage;
  /** From an import; what was counted here is newer. `YYYY-MM-DD`. */
  readonly lastUsed: string | undefined;
}

/** How often a reply was taken as it is, changed before use, or refused. */
export function UsageLine({ usage, lastUsed }: UsageLineProps) {
  const words = useWords();
  const { t } = words;
  const last = usage.lastUsed ?? lastUsed;
  const { accepted, edited, refused } = usage;
  const isUnused = accepted + edited + refused === 0;
  return (
    <p className="reply-usage">
      {isUnused ? t('replies.usage.none') : t('replies.usage.counts', { accepted, edited, refused })}
      {last !== undefined && ` · ${t('replies.usage.last', { day: dayInWords(words, last) })}`}
    </p>
  );
}
