// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by script, and list elements would lose their role with it
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Line } from '@/lib/core/chain.ts';
import type { FoundRows, RecordState } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';
import { RecordRow } from './record-row.tsx';
import { useLines } from './use-lines.ts';

interface RecordListProps {
  readonly found: RecordState['found'];
  readonly read: RecordState['read'];
  /** Where the list was left, to come back to. */
  readonly first: number;
  readonly onFirst: (index: number) => void;
  readonly onRetry: () => void;
}

/** px of a row with two lines; measured once it is there. */
const ROW_HEIGHT = 64;
const PAGE_STEP = 8;

/** The entries a filter lets through, newest first. */
export function RecordList({ found, read, first, onFirst, onRetry }: RecordListProps) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  if (found.status === 'failed') {
    return (
      <Notice tone="block" title={t('options.record.failed')}>
        <p>{t(`options.failure.${found.reason}`)}</p>
        <Button onClick={onRetry}>{t('options.load.retry')}</Button>
      </Notice>
    );
  }
  const total = found.status === 'ready' ? found.rows.total : undefined;
  return (
    <>
      <p className="hint" role="status">
        {total === undefined
          ? t('options.record.list.loading')
          : t('options.record.list.count', { count: total, number: number.format(total) })}
      </p>
      {found.status === 'ready' && found.rows.total > 0 && (
        <Rows rows={found.rows} read={read} first={first} onFirst={onFirst} />
      )}
      {total === 0 && <p className="empty">{t('options.record.list.nothing')}</p>}
    </>
  );
}

interface RowsProps {
  readonly rows: FoundRows;
  readonly read: RecordState['read'];
  readonly first: number;
  readonly onFirst: (index: number) => void;
}

/** Only rows in view exist. One link is in the tab order; arrow keys move from row to row. */
function Rows({ rows, read, first, onFirst }: RowsProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(first < rows.total ? first : 0);
  const [top, setTop] = useState(first);
  /** Where a key wants to go; it may not be drawn yet. */
  const wanted = useRef<number>(undefined);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    initialOffset: first * ROW_HEIGHT,
    // The row in the tab order stays, or scrolling away would drop the focus.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
    onChange: ({ range }) => {
      setTop(range?.startIndex ?? 0);
      onFirst(range?.startIndex ?? 0);
    },
  });
  const loaded = useLines(rows, top, read);
  // Scrolled far away, the row with the focus is no longer loaded: it is kept, or the focus would be lost with it.
  const kept = useRef<{ readonly seq: number; readonly line: Line | null | undefined }>(undefined);
  const seq = rows.seqAt(current);
  if (loaded(current) !== undefined) kept.current = { seq, line: loaded(current) };
  const lineAt = (index: number) => {
    const line = loaded(index);
    return line === undefined && index === current && kept.current?.seq === seq ? kept.current.line : line;
  };

  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row]`);
    if (!link) return;
    link.focus();
    wanted.current = undefined;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const places: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE_STEP,
      PageUp: current - PAGE_STEP,
      Home: 0,
      End: rows.total - 1,
    };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(rows.total - 1, to));
    wanted.current = place;
    setCurrent(place);
    virtual.scrollToIndex(place);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list has the keys of all its links
    <div ref={scroller} className="record-list" onKeyDown={onKeyDown}>
      <div role="list" aria-label={t('options.record.list.title')} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className="record-place"
            role="listitem"
            aria-setsize={rows.total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <RecordRow
              seq={rows.seqAt(index)}
              line={lineAt(index)}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setCurrent(index)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
