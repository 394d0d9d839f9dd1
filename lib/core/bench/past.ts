import type { RuleId } from '../finding.ts';
import type { JournalEvent } from '../journal.ts';

/** How often a rule had something to say in the posts that the record knows. */
export interface PastCount {
  /** Posts that went out with it. */
  readonly published: number;
  /** Drafts that were held while it held. */
  readonly held: number;
}

export interface PastCounts {
  /** Posts that went out. */
  readonly posts: number;
  /** When the first of them did; ISO 8601, UTC. */
  readonly since?: string;
  readonly byRule: ReadonlyMap<RuleId, PastCount>;
}

/**
 * Counts what the record holds of past posts: which rules found something, and no word of what they found it in. Each
 * post counts once for a rule, however often it was found there.
 */
export function countPast(events: Iterable<JournalEvent>): PastCounts {
  const byRule = new Map<RuleId, { published: number; held: number }>();
  let posts = 0;
  let since: string | undefined;
  for (const event of events) {
    if (event.kind !== 'draft-published' && event.kind !== 'draft-held') continue;
    const isOut = event.kind === 'draft-published';
    if (isOut) {
      posts += 1;
      if (since === undefined || event.at < since) since = event.at;
    }
    const rules = isOut ? event.rules : event.rules.filter(({ severity }) => severity === 'block');
    for (const id of new Set(rules.map(({ ruleId }) => ruleId as RuleId))) {
      const count = byRule.get(id) ?? { published: 0, held: 0 };
      byRule.set(id, count);
      count[isOut ? 'published' : 'held'] += 1;
    }
  }
  return { posts, ...(since !== undefined && { since }), byRule };
}
