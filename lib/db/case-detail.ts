import type { CaseDetail } from '@/lib/stores/inbox-source.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import type { StoredPost } from '../core/cases/record.ts';
import type { CaseRules } from './case-rules.ts';
import type { Database, PostRow } from './database.ts';
import { mergedCases, oldestFirst } from './derive.ts';
import { caseRows } from './row-sizes.ts';
import { caseRow } from './rows.ts';
import { direct, isCaseEvent } from './sources.ts';

/** Cases of a group that are listed beside one of them. */
const MOST_OF_GROUP = 200;

/** Everything about one case, and about those merged into it; undefined when there is no such case. */
export async function caseDetail(db: Database, id: string, rules: CaseRules): Promise<CaseDetail | undefined> {
  const row = await db.cases.get(id);
  if (!row) return undefined;
  const ids = [id, ...(await mergedCases(direct(db), id))];
  const posts = (await db.posts.where('caseId').anyOf(ids).toArray()).sort(oldestFirst);
  const keys = [...new Set([...ids, ...posts.map((post) => post.id)])];
  const entries = (await db.entries.where('event.caseId').anyOf(keys).toArray()).sort((a, b) => a.seq - b.seq);
  const events = entries.flatMap(({ event }) => (isCaseEvent(event) ? [event] : []));
  const counting = new Set<string>(rules.active(events as CaseEvent[]).map((event) => event.id));
  const notes = (await db.notes.where('caseId').anyOf(keys).toArray()).filter((note) => counting.has(note.id));
  const group = row.group === undefined ? [] : await groupRows(db, row.group);
  const [shown] = await caseRows(db, [row]);
  return {
    row: shown ?? caseRow(row),
    thread: posts.map(storedPost),
    notes: notes.map(({ caseId: _, ...note }) => note).sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    history: entries,
    group,
  };
}

const groupRows = async (db: Database, group: string) =>
  caseRows(db, await db.cases.where('group').equals(group).limit(MOST_OF_GROUP).toArray());

function storedPost({
  authorKey: _k,
  account: _a,
  group: _g,
  issue: _i,
  loose: _l,
  addressees: _d,
  tone: _t,
  ...post
}: PostRow): StoredPost {
  return post;
}
