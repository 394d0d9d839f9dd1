import { type ReactNode, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import { Heights, Slots } from './virtual-cells.ts';

const s = sheet({
  list: 'position:relative;min-height:60px;',
  cell: 'position:absolute;width:100%;inset-inline-start:0;border-bottom:1px solid var(--line);box-sizing:border-box;',
  open: 'border-bottom:0;',
});

export interface Row {
  readonly key: string;
  readonly node: ReactNode;
  /** No line under it: the conversation goes on. */
  readonly open?: boolean;
  /** Never given to another row; for the cell that holds a composer. */
  readonly own?: boolean;
}

const overscan = 900;

/**
 * X's timeline: cells positioned absolutely by translateY; a cell out of view leaves the document and its nodes serve
 * for another post (x-web.md §4.1, §5.1). React keeps the nodes of an equal key, so the key is a slot, not the post.
 */
export function VirtualList({ rows }: { readonly rows: readonly Row[] }) {
  const list = useRef<HTMLDivElement>(null);
  const [slots] = useState(() => new Slots());
  const [heights] = useState(() => new Heights());
  const [, update] = useReducer((n: number) => n + 1, 0);

  useLayoutEffect(() => {
    let frame = 0;
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    };
    addEventListener('scroll', schedule, { passive: true });
    addEventListener('resize', schedule);
    heights.onChange = update;
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', schedule);
      removeEventListener('resize', schedule);
      heights.stop();
    };
  }, [heights]);

  const tops: number[] = [];
  let total = 0;
  for (const row of rows) {
    tops.push(total);
    total += heights.of(row.key);
  }
  const scrolled = scrollY - (list.current?.offsetTop ?? 0);
  const from = Math.max(firstAfter(tops, scrolled - overscan) - 1, 0);
  const visible = rows.slice(from, firstAfter(tops, scrolled + innerHeight + overscan));
  const keys = slots.assign(visible);

  // Before painting, so that a new cell is never seen at the place of its estimate.
  useLayoutEffect(() => {
    if (heights.measure(list.current?.children ?? [])) update();
  });

  return (
    <div className={s.list} ref={list} style={{ height: total }}>
      {visible.map((row, offset) => (
        <div
          key={keys[offset]}
          ref={(cell) => {
            if (cell) heights.watch(cell, row.key);
          }}
          className={row.open ? `${s.cell} ${s.open}` : s.cell}
          data-testid={testId('cellInnerDiv')}
          style={{ transform: `translateY(${tops[from + offset]}px)` }}
        >
          {row.node}
        </div>
      ))}
    </div>
  );
}

/** Index of the first position beyond `offset`. */
function firstAfter(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
