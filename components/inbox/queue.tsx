// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by script, which table elements do not survive
// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, cells never (ARIA grid pattern)
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CaseQuery } from '@/lib/core/cases/query.ts';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { InboxState } from '@/lib/stores/inbox.ts';
import type { InboxSource } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';
import { EmptyQueue } from './empty-queue.tsx';
import { QueueRow } from './queue-row.tsx';
import { type Command, useCommands } from './shortcuts.ts';
import { useLiveRows } from './use-live.ts';

interface QueueProps {
  readonly state: InboxState;
  readonly source: InboxSource;
  readonly query: CaseQuery;
  readonly label: string;
}

/** px of a row with two lines of text and one of chips; measured once it is there. */
const ROW_HEIGHT = 116;
const PAGE_STEP = 10;

/**
 * The rows of a query; only those in view exist. A grid of rows (ARIA grid pattern with row focus): one row is in the
 * tab order, arrow keys move from row to row, and each row says its place among all.
 */
export function Queue({ state, source, query, label }: QueueProps) {
  const { words } = usePanel();
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const rows = useLiveRows(source, query, first);
  const total = rows.total ?? 0;
  const found = rows.indexOf(state.active);
  // A case that left the list (answered, closed) leaves its place to the one that follows.
  const place = useRef(0);
  if (found >= 0) place.current = found;
  // Scrolled far away, the row with the focus is no longer loaded: it is kept, or the focus would be lost with it.
  const kept = useRef<CaseRow>(undefined);
  if (found >= 0) kept.current = rows.at(found);
  const rowAt = (index: number): CaseRow | undefined =>
    rows.at(index) ?? (index === place.current && kept.current?.id === state.active ? kept.current : undefined);
  const current = Math.max(0, Math.min(place.current, total - 1));
  /** Where a key wants to go; it may not be loaded yet. */
  const wanted = useRef<number>(undefined);

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // The row in the tab order stays, or scrolling away would drop the focus.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
    onChange: ({ range }) => setFirst(range?.startIndex ?? 0),
  });

  // Heights are kept by place, and rows that change places keep their height: nothing else would tell the virtualizer.
  const order = virtual
    .getVirtualItems()
    .map(({ index }) => rowAt(index)?.id)
    .join(' ');
  useLayoutEffect(() => {
    if (order === '') return;
    for (const row of scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      virtual.resizeItem(Number(row.dataset['index']), row.offsetHeight);
    }
  }, [order, virtual]);

  const { opened } = state;
  // Back from a case: the row it was opened from has the focus again, once the list is drawn.
  const openedBefore = useRef(opened);
  if (openedBefore.current && !opened) wanted.current = place.current;
  openedBefore.current = opened;

  const focusRow = (index: number): boolean => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    row?.focus();
    return row !== null && row === document.activeElement;
  };
  const arrive = () => {
    if (rows.total === 0) wanted.current = undefined;
    const index = wanted.current;
    const row = index === undefined ? undefined : rows.at(index);
    if (index === undefined || !row) return;
    place.current = index;
    if (row.id !== (opened ?? state.active)) {
      if (opened) state.open(row.id);
      else state.setActive(row.id);
    }
    if (opened || focusRow(index)) wanted.current = undefined;
  };
  // After each rendering: the row may have been read, or drawn, just now.
  useEffect(arrive);

  const go = (to: number) => {
    wanted.current = Math.max(0, Math.min(total - 1, to));
    virtual.scrollToIndex(wanted.current);
    arrive();
  };
  const run = (command: Command): boolean => {
    const row = rowAt(current);
    if (!row) return false;
    if (command === 'next') go(state.active ? current + 1 : 0);
    else if (command === 'previous') go(current - 1);
    else if (command === 'open' && !opened) state.open(row.id);
    else if (command === 'select') state.toggleSelected(row.id);
    else return false;
    return true;
  };
  useCommands(state.shortcuts, run);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const places: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE_STEP,
      PageUp: current - PAGE_STEP,
      Home: 0,
      End: total - 1,
    };
    const to = places[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter') run('open');
    else if (event.key === ' ') run('select');
    else return;
    event.preventDefault();
  };

  if (rows.total === 0) return <EmptyQueue state={state} />;
  return (
    <div
      ref={scroller}
      className="queue"
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      aria-multiselectable="true"
      aria-busy={rows.total === undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of all its rows
            <div
              key={row?.id ?? index}
              ref={virtual.measureElement}
              data-index={index}
              data-active={row !== undefined && row.id === state.active}
              data-opened={row !== undefined && row.id === opened}
              className="row"
              role="row"
              aria-rowindex={index + 1}
              aria-selected={row !== undefined && state.selected.has(row.id)}
              tabIndex={index === current ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => row && state.open(row.id)}
              onFocus={() => row && row.id !== state.active && state.setActive(row.id)}
            >
              {row ? (
                <QueueRow
                  row={row}
                  selected={state.selected.has(row.id)}
                  onSelect={() => state.toggleSelected(row.id)}
                />
              ) : (
                <div role="gridcell" className="loading">
                  {words.t('inbox.row.loading')}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
