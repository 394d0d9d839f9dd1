import { useEffect, useState } from 'react';
import type { Line } from '@/lib/core/chain.ts';
import type { FoundRows, RecordState } from '@/lib/stores/record.ts';

/** Lines are read in windows of three pages, so that small moves of the view read nothing. */
const PAGE = 50;

interface Window {
  readonly rows: FoundRows;
  readonly offset: number;
  readonly lines: readonly (Line | undefined)[];
}

/** The lines around the place `first` of the list: `undefined` while they are being read, `null` where one is missing. */
export function useLines(rows: FoundRows, first: number, read: RecordState['read']) {
  const offset = Math.max(0, Math.floor(first / PAGE) - 1) * PAGE;
  const [shown, setShown] = useState<Window>();
  useEffect(() => {
    let isCurrent = true;
    const length = Math.min(3 * PAGE, rows.total - offset);
    const seqs = Array.from({ length: Math.max(0, length) }, (_, index) => rows.seqAt(offset + index));
    read(seqs).then(
      (lines) => {
        if (isCurrent) setShown({ rows, offset, lines });
      },
      // The list says itself when it cannot be read; a page of it that fails stays as loading.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [rows, offset, read]);
  return (index: number): Line | null | undefined => {
    if (shown?.rows !== rows) return undefined;
    const at = index - shown.offset;
    return at < 0 || at >= shown.lines.length ? undefined : (shown.lines[at] ?? null);
  };
}
