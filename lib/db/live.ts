import { liveQuery } from 'dexie';
import type { Live } from '@/lib/stores/inbox-source.ts';
import { JournalError } from './failure.ts';

/** Milliseconds after which an answer that depends on the time is asked for again. */
const TICK = 30_000;

/**
 * Tells what `query` reads now and whenever a table it read was written, in any tab or the background. `timed`: also
 * now and then, because cases become due without anything being written.
 */
export const live =
  <T>(query: () => Promise<T>, { timed = false } = {}): Live<T> =>
  (listener, onError) => {
    let subscription: { unsubscribe(): void } | undefined;
    const subscribe = () => {
      subscription?.unsubscribe();
      subscription = liveQuery(query).subscribe(listener, (error) => onError(new JournalError(error)));
    };
    subscribe();
    const timer = timed ? setInterval(subscribe, TICK) : undefined;
    return () => {
      clearInterval(timer);
      subscription?.unsubscribe();
    };
  };
