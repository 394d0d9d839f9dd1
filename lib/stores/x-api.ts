import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Volume } from '@/lib/core/x-api/cost.ts';
import { CONNECT_FAILURES, type ConnectFailure } from '@/lib/core/x-api/failure.ts';
import type { XApiSource, XApiState } from './x-api-source.ts';

/** X's API and the browser as the options page may touch them. */
export interface XApiDeps extends XApiSource {
  /** Asks the person for the browser's permissions; must be called in the turn of a click. */
  ask(): Promise<boolean>;
  /** Resolves to the account's handle; rejects with an error that carries `reason`, and `handle` where that is wrong. */
  connect(clientId: string): Promise<string>;
  /** Resolves to whether X was told. */
  disconnect(): Promise<boolean>;
  fetchNow(): Promise<void>;
  volume(): Promise<Volume>;
}

export type Connecting =
  | { readonly status: 'idle' | 'busy' }
  | { readonly status: 'done'; readonly handle: string }
  | { readonly status: 'failed'; readonly reason: ConnectFailure; readonly handle?: string };

export interface XApiPageState {
  readonly connection: { readonly status: 'loading' | 'off' | 'failed' } | ({ readonly status: 'on' } & XApiState);
  readonly connecting: Connecting;
  readonly leaving:
    | { readonly status: 'idle' | 'busy' | 'failed' }
    | { readonly status: 'done'; readonly told: boolean };
  /** What came in lately; undefined until it is counted, and where it cannot be. */
  readonly volume: Volume | undefined;
  start(signal: AbortSignal): void;
  connect(clientId: string): Promise<void>;
  disconnect(): Promise<void>;
  fetchNow(): Promise<void>;
}
export type XApiPageStore = StoreApi<XApiPageState>;

function failureOf(error: unknown): Connecting {
  const { reason, handle } = error as { reason?: unknown; handle?: unknown };
  const known = CONNECT_FAILURES.find((one) => one === reason) ?? 'failed';
  return { status: 'failed', reason: known, ...(typeof handle === 'string' && { handle }) };
}

/** What the options page does with the connection to X's API. */
export const createXApiStore = (deps: XApiDeps): XApiPageStore =>
  createStore<XApiPageState>((set, get) => ({
    connection: { status: 'loading' },
    connecting: { status: 'idle' },
    leaving: { status: 'idle' },
    volume: undefined,

    start(signal) {
      const stop = deps.state()(
        (state) => set({ connection: state ? { status: 'on', ...state } : { status: 'off' } }),
        () => set({ connection: { status: 'failed' } }),
      );
      signal.addEventListener('abort', stop, { once: true });
      deps.volume().then(
        (volume) => set({ volume }),
        // Without a number the page says that it cannot tell.
        () => {},
      );
    },

    async connect(clientId) {
      if (get().connecting.status === 'busy') return;
      // Nothing may be awaited before: browsers ask only in the turn of the click.
      const asked = deps.ask();
      set({ connecting: { status: 'busy' }, leaving: { status: 'idle' } });
      try {
        if (!(await asked)) {
          set({ connecting: { status: 'failed', reason: 'permission' } });
          return;
        }
        set({ connecting: { status: 'done', handle: await deps.connect(clientId) } });
      } catch (error) {
        set({ connecting: failureOf(error) });
        return;
      }
      await get().fetchNow();
    },

    async disconnect() {
      if (get().leaving.status === 'busy') return;
      set({ leaving: { status: 'busy' }, connecting: { status: 'idle' } });
      try {
        set({ leaving: { status: 'done', told: await deps.disconnect() } });
      } catch {
        set({ leaving: { status: 'failed' } });
      }
    },

    // The next alarm, a minute later at most, does what a lost message did not.
    fetchNow: () => deps.fetchNow().catch(() => {}),
  }));
