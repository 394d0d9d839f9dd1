import type { PollState } from '@/lib/core/x-api/poll.ts';
import type { Live } from './inbox-source.ts';

export interface XApiState {
  readonly account: { readonly id: string; readonly handle: string };
  readonly poll: PollState;
}

/** How fetching from X's API stands, without tokens; undefined while no account is connected. */
export interface XApiSource {
  state(): Live<XApiState | undefined>;
}
