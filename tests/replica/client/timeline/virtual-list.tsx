import { type ReactNode, useLayoutEffect, useReducer, useRef } from 'react';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';

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

const estimatedHeight = 180;
const overscan = 900;
/** More than fit in the window and its overscan, so that a slot is free again before it is reused. */
const slots = 40;

/**
 * X's timeline: cells positioned absolutely by translateY; a cell out of view leaves the document and its nodes serve
 * for another post (x-web.md §4.1, §5.1). React keeps the nodes of an equal key, so the key is a slot, not the post.
 */
export function VirtualList({ rows }: { readonly rows: readonly Row[] }) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [, update] = useReducer((n: number) => n + 1, 0);

  useLayoutEffect(() => {
    let frame = 0;
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    };
    addEventListener('scroll', schedule, { passive: true });
    addEventListener('resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', schedule);
      removeEventListener('resize', schedule);
    };
  }, []);

  const tops: number[] = [];
  let total = 0;
  for (const row of rows) {
    tops.push(total);
    total += heights.current.get(row.key) ?? estimatedHeight;
  }
  const scrolled = scrollY - (list.current?.offsetTop ?? 0);
  const from = firstAfter(tops, scrolled - overscan) - 1;
  const to = firstAfter(tops, scrolled + innerHeight + overscan);
  const visible = rows.slice(Math.max(from, 0), to).map((row, offset) => ({ row, index: Math.max(from, 0) + offset }));

  const measure = () => {
    let changed = false;
    for (const cell of list.current?.children ?? []) {
      const key = rowKeys.get(cell);
      const height = (cell as HTMLElement).offsetHeight;
      if (key !== undefined && height > 0 && heights.current.get(key) !== height) {
        heights.current.set(key, height);
        changed = true;
      }
    }
    if (changed) update();
  };
  // After each render, and whenever a cell grows by itself: a picture arrived, an inline reply opened.
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => update());
    for (const cell of list.current?.children ?? []) observer.observe(cell);
    return () => observer.disconnect();
  });

  return (
    <div className={s.list} ref={list} style={{ height: total }}>
      {visible.map(({ row, index }) => (
        <div
          key={row.own ? row.key : `slot-${index % slots}`}
          ref={(cell) => {
            if (cell) rowKeys.set(cell, row.key);
          }}
          className={row.open ? `${s.cell} ${s.open}` : s.cell}
          data-testid={testId('cellInnerDiv')}
          style={{ transform: `translateY(${tops[index]}px)` }}
        >
          {row.node}
        </div>
      ))}
    </div>
  );
}

const rowKeys = new WeakMap<Element, string>();

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
