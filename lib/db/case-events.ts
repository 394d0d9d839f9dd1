import type { CaseAction } from '@/lib/stores/inbox-source.ts';
import type { CaseEvent } from '../core/cases/events.ts';
import { journalEvent } from '../core/journal.ts';
import type { IndexedCase } from './database.ts';

interface Act {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** The event that an action of staff is. Throws a ZodError when a value is not allowed. */
export function eventOf(action: CaseAction, row: IndexedCase, { id, at, by }: Act): CaseEvent {
  return journalEvent.parse({ id, at, caseId: action.caseId, ...what(action, row, at, by) }) as CaseEvent;
}

function what(action: CaseAction, row: IndexedCase, at: string, by: string): object {
  switch (action.do) {
    case 'claim':
      return { kind: 'claimed', by };
    case 'release':
      return { kind: 'released', by };
    case 'resume':
      return { kind: 'resumed', by };
    case 'reopen':
      return { kind: 'reopened', by };
    case 'answered-by-hand': {
      const answers = row.posts.at(-1);
      const reply = { repliedAt: at, account: row.account, tone: 'answer', source: 'hand' };
      return { kind: 'reply-observed', ...(answers !== undefined && { answers }), ...reply };
    }
    case 'classify':
      return { kind: 'classified', by, class: action.class };
    case 'set-reply-need':
      return { kind: 'reply-need-set', by, needsReply: action.needsReply };
    case 'prioritise':
      return { kind: 'prioritised', by, ...(action.priority !== undefined && { priority: action.priority }) };
    case 'set-unit':
      return { kind: 'unit-set', by, ...(action.unit !== undefined && { unit: action.unit }) };
    case 'note':
      return { kind: 'noted', by };
    case 'hand-off':
      return { kind: 'handed-off', by, unit: action.unit, form: action.form };
    case 'wait':
      return { kind: 'waiting', by, on: action.on, ...(action.until !== undefined && { until: action.until }) };
    case 'close': {
      const { reason, duplicateOf } = action;
      return { kind: 'closed', by, reason, ...(duplicateOf !== undefined && { duplicateOf }) };
    }
    case 'merge':
      return { kind: 'merged', by, into: action.into };
  }
}
