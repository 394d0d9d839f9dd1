import { useEffect, useMemo, useState } from 'react';
import type { CaseQuery } from '@/lib/core/cases/query.ts';
import type { CaseRow } from '@/lib/core/cases/record.ts';
import type { InboxSource, Live } from '@/lib/stores/inbox-source.ts';

interface Told<T> {
  readonly of: Live<T>;
  readonly value?: T;
  readonly error?: unknown;
}

interface Reading<T> {
  /** The latest told; of the live value asked for before until the present one has spoken. */
  readonly value: T | undefined;
  /** The present one has spoken. */
  readonly settled: boolean;
  readonly error: unknown;
}

/** Follows a live value. `live` must keep its identity from render to render (useMemo), or it starts anew each time. */
export function useLive<T>(live: Live<T>): Reading<T> {
  const [told, setTold] = useState<Told<T>>();
  useEffect(
    () =>
      live(
        (value) => setTold({ of: live, value }),
        (error) => setTold((before) => ({ ...before, of: live, error })),
      ),
    [live],
  );
  return { value: told?.value, settled: told?.of === live, error: told?.of === live ? told.error : undefined };
}

/** Rows are read in windows of three pages, so that small moves of the view read nothing. */
const PAGE = 50;
const WINDOW = 3 * PAGE;

export interface LiveRows {
  /** Undefined until the query has been answered. */
  readonly total: number | undefined;
  /** Undefined while it is not loaded. */
  at(index: number): CaseRow | undefined;
  /** -1 when it is not loaded. */
  indexOf(caseId: string | undefined): number;
  readonly error: unknown;
}

/** The rows around `first`, the index of the first row in view. */
export function useLiveRows(source: InboxSource, query: CaseQuery, first: number): LiveRows {
  const offset = Math.max(0, Math.floor(first / PAGE) - 1) * PAGE;
  const live = useMemo(() => {
    const rows = source.rows(query, { offset, limit: WINDOW });
    // The answer says where it belongs: the view may have moved on before it comes.
    const placed: Live<{ total: number; rows: readonly CaseRow[]; offset: number; query: CaseQuery }> = (tell, fail) =>
      rows((value) => tell({ ...value, offset, query }), fail);
    return placed;
  }, [source, query, offset]);
  const { value, error } = useLive(live);
  const current = value?.query === query ? value : undefined;
  return {
    total: current?.total,
    at: (index) => current?.rows[index - current.offset],
    indexOf: (caseId) => {
      const place = current?.rows.findIndex(({ id }) => id === caseId) ?? -1;
      return place < 0 || !current ? -1 : place + current.offset;
    },
    error,
  };
}
