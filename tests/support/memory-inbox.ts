import type { CaseQuery, CaseTab } from '@/lib/core/cases/query.ts';
import type { CaseRow, StoredPost } from '@/lib/core/cases/record.ts';
import type { Entry } from '@/lib/core/chain.ts';
import type { CaseAction, CaseNote, Coverage, InboxHealth, InboxSource, Live } from '@/lib/stores/inbox-source.ts';
import { at, NOW, samplePost } from './sample-cases.ts';

const HOUR = 3_600_000;
const isOver = ({ state }: CaseRow) => state === 'closed' || state === 'answered';
const isWaiting = ({ state }: CaseRow) => state === 'waiting-citizen' || state === 'waiting-unit';

const TABS: Record<CaseTab, (row: CaseRow, me: string | undefined) => boolean> = {
  due: (row) => !isOver(row) && row.dueAt !== undefined && Date.parse(row.dueAt) < NOW + 2 * HOUR,
  mine: (row, me) => !isOver(row) && row.owner === me,
  open: (row) => !isOver(row) && !isWaiting(row),
  waiting: (row) => isWaiting(row),
  done: (row) => isOver(row),
};

const without = (row: CaseRow, key: keyof CaseRow) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) as unknown as CaseRow;

function changed(row: CaseRow, action: CaseAction, by: string): CaseRow {
  switch (action.do) {
    case 'claim':
      return { ...row, owner: by };
    case 'release':
      return without(row, 'owner');
    case 'classify':
      return { ...row, class: action.class, classSetByStaff: true };
    case 'set-unit':
      return action.unit ? { ...row, unit: action.unit } : without(row, 'unit');
    case 'prioritise':
      return action.priority ? { ...row, priority: action.priority, reasons: [...row.reasons, 'set-by-staff'] } : row;
    case 'set-reply-need':
      return { ...row, needsReply: action.needsReply };
    case 'close':
      return { ...row, state: 'closed', closeReason: action.reason };
    case 'wait':
      return { ...row, state: action.on === 'citizen' ? 'waiting-citizen' : 'waiting-unit' };
    case 'hand-off':
      return { ...row, state: 'waiting-unit', unit: action.unit };
    case 'answered-by-hand':
      return { ...row, state: 'answered', firstResponseAt: at(0) };
    case 'merge':
      return { ...row, state: 'closed', mergedInto: action.into };
    case 'reopen':
    case 'resume':
      return { ...row, state: 'triaged' };
    default:
      return row;
  }
}

/** An inbox in memory for tests and pictures: the states are simpler than the real fold, the promises are the same. */
export function memoryInbox(
  initial: readonly CaseRow[],
  more: { coverage?: readonly Coverage[]; health?: InboxHealth; thread?: (row: CaseRow) => readonly StoredPost[] } = {},
) {
  let rows = [...initial];
  const notes = new Map<string, CaseNote[]>();
  const steps = new Map<string, readonly CaseRow[]>();
  const listeners = new Set<() => void>();
  const acted: { by: string; actions: readonly CaseAction[] }[] = [];
  let health: InboxHealth = more.health ?? { store: 'ok', lastSeenAt: at(-5), cases: rows.length };
  let failure: unknown;

  const live =
    <T>(read: () => T): Live<T> =>
    (tell) => {
      const run = () => tell(read());
      listeners.add(run);
      run();
      return () => listeners.delete(run);
    };
  const change = (next: readonly CaseRow[]) => {
    rows = [...next];
    for (const listener of listeners) listener();
  };
  const fits = (row: CaseRow, query: Omit<CaseQuery, 'tab' | 'sort'>) =>
    (['class', 'unit', 'language', 'account', 'group'] as const).every(
      (key) => !query[key] || row[key] === query[key],
    ) &&
    (query.text ?? '')
      .toLowerCase()
      .split(' ')
      .every((word) => `${row.author} ${row.snippet} ${row.unit} ${row.owner}`.toLowerCase().includes(word));
  const listed = (query: CaseQuery) => rows.filter((row) => fits(row, query) && TABS[query.tab](row, query.me));
  const values = (key: 'unit' | 'language' | 'account') => [...new Set(rows.flatMap((row) => row[key] ?? []))];

  const source: InboxSource = {
    counts: (query) =>
      live(
        () =>
          Object.fromEntries(
            Object.entries(TABS).map(([tab, is]) => [
              tab,
              rows.filter((row) => fits(row, query) && is(row, query.me)).length,
            ]),
          ) as Record<CaseTab, number>,
      ),
    rows: (query, { offset, limit }) =>
      live(() => ({ total: listed(query).length, rows: listed(query).slice(offset, offset + limit) })),
    detail: (caseId) =>
      live(() => {
        const row = rows.find(({ id }) => id === caseId);
        if (!row) return undefined;
        return {
          row,
          thread: more.thread?.(row) ?? [samplePost(row)],
          notes: notes.get(caseId) ?? [],
          history: historyOf(row),
          group: row.group ? rows.filter(({ group }) => group === row.group) : [],
        };
      }),
    joinable: (caseId, text) =>
      live(() => {
        const one = rows.find(({ id }) => id === caseId);
        return rows.filter(
          (row) =>
            row.id !== caseId && !isOver(row) && (text === '' ? row.author === one?.author : fits(row, { text })),
        );
      }),
    facets: () => live(() => ({ units: values('unit'), languages: values('language'), accounts: values('account') })),
    coverage: () => live(() => more.coverage ?? []),
    health: () => live(() => health),
    async act(by, actions) {
      if (failure) throw failure;
      acted.push({ by, actions });
      const before = rows;
      for (const action of actions) {
        if (action.do !== 'note') continue;
        const kept = notes.get(action.caseId) ?? [];
        notes.set(action.caseId, [...kept, { id: crypto.randomUUID(), at: at(0), by, text: action.text }]);
      }
      change(
        rows.map((row) =>
          actions.filter(({ caseId }) => caseId === row.id).reduce((now, action) => changed(now, action, by), row),
        ),
      );
      const id = crypto.randomUUID();
      steps.set(id, before);
      return [id];
    },
    async undo(_by, [id = '']) {
      change(steps.get(id) ?? rows);
    },
  };
  return {
    source,
    acted,
    set: change,
    setHealth(next: InboxHealth) {
      health = next;
      change(rows);
    },
    failWith(error: unknown) {
      failure = error;
    },
  };
}

function historyOf(row: CaseRow): Entry[] {
  const id = crypto.randomUUID();
  return [
    {
      seq: 1,
      prev: '0'.repeat(64),
      hash: '1'.repeat(64),
      event: {
        kind: 'post-seen',
        id,
        at: row.openedAt,
        caseId: row.id,
        postId: row.id,
        postedAt: row.openedAt,
        account: row.account,
        relation: row.relation,
        class: row.class,
        needsReply: true,
        courtesy: false,
        question: true,
        vulnerable: false,
        exposed: [...row.exposed],
        source: 'screen',
      },
    },
    {
      seq: 2,
      prev: '1'.repeat(64),
      hash: '2'.repeat(64),
      event: { kind: 'claimed', id: crypto.randomUUID(), at: at(-10), caseId: row.id, by: 'Rina' },
    },
  ];
}
