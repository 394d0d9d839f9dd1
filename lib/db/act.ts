import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import { currentCase } from './answers.ts';
import { eventOf } from './case-events.ts';
import type { CaseRules } from './case-rules.ts';
import { caseTables, type Database } from './database.ts';
import { appendEvents } from './journal.ts';
import { refreshCases } from './refresh.ts';
import { isCaseEvent } from './sources.ts';

/** UTF-16 units of a note. */
const MOST_NOTE = 5000;

/** Records what staff did, all or nothing; gives the events' ids in the order of the actions. `now`: ms since 1970. */
export async function act(
  db: Database,
  rules: CaseRules,
  by: string,
  actions: readonly CaseAction[],
  now: number,
): Promise<readonly string[]> {
  const at = new Date(now).toISOString();
  const masked = actions.map((action) =>
    action.do === 'note' ? rules.mask(action.text.trim().slice(0, MOST_NOTE)).text : undefined,
  );
  return db.transaction('rw', caseTables(db), async () => {
    const events: CaseEvent[] = [];
    for (const [index, action] of actions.entries()) {
      const row = await db.cases.get(action.caseId);
      if (!row) throw new Error(`no case ${action.caseId}`);
      if (action.do === 'merge') await refuseLoop(db, action);
      const event = eventOf(action, row, { id: crypto.randomUUID(), at, by });
      events.push(event);
      const text = masked[index];
      if (text !== undefined) await db.notes.add({ id: event.id, caseId: event.caseId, at, by, text });
    }
    await appendEvents(db, events);
    await refreshCases(
      db,
      events.map(({ caseId }) => caseId),
      rules,
    );
    return events.map(({ id }) => id);
  });
}

/** Two cases merged into each other would both be gone from every tab. */
async function refuseLoop(db: Database, { caseId, into }: { caseId: string; into: string }): Promise<void> {
  if (!(await db.cases.get(into))) throw new Error(`no case ${into}`);
  if ((await currentCase(db, into)) === caseId) throw new Error('a case cannot go into itself');
}

/** Takes events back, all or nothing; those that are no events of a case reject. */
export async function undo(
  db: Database,
  rules: CaseRules,
  by: string,
  eventIds: readonly string[],
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  await db.transaction('rw', caseTables(db), async () => {
    const undone: CaseEvent[] = [];
    for (const id of new Set(eventIds)) {
      const entry = await db.entries.get({ 'event.id': id });
      if (!entry || !isCaseEvent(entry.event)) throw new Error(`no event ${id} of a case`);
      const { caseId } = entry.event;
      undone.push({ kind: 'undone', id: crypto.randomUUID(), at, caseId, by, event: id });
    }
    await appendEvents(db, undone);
    // Of another machine's log the event may name the case by another of its posts.
    const posts = await db.posts.bulkGet(undone.map(({ caseId }) => caseId));
    await refreshCases(
      db,
      undone.map(({ caseId }, index) => posts[index]?.caseId || caseId),
      rules,
    );
  });
}
