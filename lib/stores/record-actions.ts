import type { ChainVerdict } from '@/lib/core/chain.ts';
import { type FailureReason, failureReason } from './failure.ts';

export interface RecordDeps {
  summarizeRecord(): Promise<{ readonly count: number; readonly last?: string }>;
  verifyRecord(): Promise<ChainVerdict>;
  /** Hands the record to the person as a file. */
  exportRecord(): Promise<void>;
}

export type RecordState =
  | { readonly status: 'loading' | 'verifying' }
  | { readonly status: 'ready'; readonly count: number; readonly last?: string; readonly verdict?: ChainVerdict }
  | { readonly status: 'failed'; readonly reason: FailureReason };

export interface RecordActions {
  loadRecord(): Promise<void>;
  verifyRecord(): Promise<void>;
  exportRecord(): Promise<void>;
}

/** What the options page does with the record of this machine; `shown` and `show` are its place in the page's state. */
export function recordActions(
  deps: RecordDeps,
  shown: () => RecordState,
  show: (record: RecordState) => void,
): RecordActions {
  const orFailed = async (run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      show({ status: 'failed', reason: failureReason(error) });
    }
  };
  const loadRecord = () => orFailed(async () => show({ status: 'ready', ...(await deps.summarizeRecord()) }));
  return {
    loadRecord,
    async verifyRecord() {
      show({ status: 'verifying' });
      await loadRecord();
      await orFailed(async () => {
        const verdict = await deps.verifyRecord();
        const record = shown();
        if (record.status === 'ready') show({ ...record, verdict });
      });
    },
    exportRecord: () => orFailed(deps.exportRecord),
  };
}
