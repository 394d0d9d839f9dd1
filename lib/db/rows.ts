import type { CaseRecord, CaseRow } from '../core/cases/record.ts';
import { searchWords } from '../core/cases/search-words.ts';
import type { CaseRules, Ranking } from './case-rules.ts';
import type { IndexedCase, PostRow, Queue } from './database.ts';

/** UTF-16 units of a post that a list shows. */
const SNIPPET = 200;

/** People in a group beyond which no case ranks higher for it (`othersAtMost` in priority-weights.json). */
export const MOST_RANKED = 10;

export interface GroupOf {
  readonly id: string;
  /** People in it, this one included; at most `MOST_RANKED`. */
  readonly size: number;
}

/** What the group makes of a record. */
function grouped(alone: Ranking, group: GroupOf | undefined, rules: CaseRules) {
  const { reasons, score, priority } = group ? rules.rankInGroup(alone, group.size) : alone;
  return { ...(group && { group: group.id }), groupSize: group?.size ?? 1, reasons, score, priority, rank: -score };
}

/** The row after its group has grown or shrunk, without a fold. */
export const regrouped = (row: IndexedCase, group: GroupOf, rules: CaseRules): IndexedCase => ({
  ...row,
  ...grouped(row.alone, group, rules),
});

/** Where a case stands among the tabs. Answered ones wait for the quiet period, which nobody has to do anything about. */
function queueOf({ state, mergedInto }: CaseRecord): Queue {
  if (mergedInto !== undefined) return 'folded';
  if (state === 'closed' || state === 'answered') return 'done';
  return state === 'waiting-citizen' || state === 'waiting-unit' ? 'waiting' : 'open';
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SNIPPET ? line : `${[...line.slice(0, SNIPPET)].slice(0, -1).join('')}…`;
};

/** Makes a row of a case: a function of the fold, its citizen's posts (oldest first) and its group. */
export function indexedCase(
  record: CaseRecord,
  posts: readonly PostRow[],
  group: GroupOf | undefined,
  rules: CaseRules,
): IndexedCase {
  const latest = posts.at(-1);
  const author = posts.find((post) => post.author !== '')?.author ?? '';
  const text = posts.map((post) => post.text).join('\n');
  const alone = { reasons: record.reasons, score: record.score, priority: record.priority };
  const soonAt = rules.soonAt(record);
  const wakesAt = rules.wakesAt(record);
  return {
    ...record,
    author,
    snippet: shorten(latest?.text ?? ''),
    ...grouped(alone, group, rules),
    alone,
    queue: queueOf(record),
    due: record.dueAt ?? '~',
    ...(soonAt !== undefined && { soonAt }),
    ...(wakesAt !== undefined && { wakesAt }),
    words: searchWords([author, record.unit ?? '', record.owner ?? '', text].join('\n')),
    ...(record.closedAt !== undefined &&
      record.mergedInto === undefined &&
      posts.some((post) => !post.erased) && { keptSince: record.closedAt }),
  };
}

/** The row as the inbox knows it. */
export function caseRow(indexed: IndexedCase): CaseRow {
  const {
    queue: _q,
    rank: _r,
    alone: _o,
    due: _d,
    soonAt: _s,
    wakesAt: _a,
    words: _w,
    keptSince: _k,
    ...row
  } = indexed;
  return row;
}
