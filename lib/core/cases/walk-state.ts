import { CASE_CLASSES, type CaseClass, type CloseReason, type Priority } from './terms.ts';
import type { CitizenPost } from './thread.ts';
import type { Timer } from './timer.ts';

/** Posts from the first that wants an answer to our full answer; each round is of a class of its own. */
export interface Round {
  readonly posts: CitizenPost[];
  staff: { readonly class: CaseClass; readonly at: number } | undefined;
}

/** Where a case stands while its story is told in order. Instants in milliseconds since 1970. */
export interface Walk {
  readonly rounds: Round[];
  readonly timers: Timer[];
  response: Timer | undefined;
  resolution: Timer | undefined;
  /** Posts that nothing of ours came after. */
  unresponded: CitizenPost[];
  /** Something waits for a full answer. */
  unresolved: boolean;
  /** This round got an acknowledgement or a question of ours. */
  acknowledged: boolean;
  answeredAt: number | undefined;
  firstResponseAt: number | undefined;
  waiting: { readonly on: 'citizen' | 'unit'; readonly until: number | undefined } | undefined;
  closed:
    | { readonly at: number; readonly reason: CloseReason; readonly duplicateOf?: string; readonly mergedInto?: string }
    | undefined;
  /** Staff opened it again: it stays until they or an answer close it. */
  heldOpen: boolean;
  triaged: boolean;
  staffClass: Round['staff'];
  priority: Priority | undefined;
  unit: string | undefined;
  owner: string | undefined;
  notes: number;
  /** A post of the citizen has come. */
  heard: boolean;
  /** When a person last did or wrote something, or a wait ended. */
  touchedAt: number;
}

export const newWalk = (): Walk => ({
  rounds: [],
  timers: [],
  response: undefined,
  resolution: undefined,
  unresponded: [],
  unresolved: false,
  acknowledged: false,
  answeredAt: undefined,
  firstResponseAt: undefined,
  waiting: undefined,
  closed: undefined,
  heldOpen: false,
  triaged: false,
  staffClass: undefined,
  priority: undefined,
  unit: undefined,
  owner: undefined,
  notes: 0,
  heard: false,
  touchedAt: 0,
});

const mostSerious = (posts: readonly CitizenPost[]): CaseClass =>
  CASE_CLASSES.find((name) => posts.some((post) => post.class === name)) ?? 'feedback';

/** As of `until`: a later post does not change what was right before. What staff say holds, but an emergency seen after they said it shows through: better one alarm too many. */
export function classOf(round: Round, until = Number.POSITIVE_INFINITY): CaseClass {
  const { staff } = round;
  const posts = round.posts.filter(({ postedAt }) => postedAt <= until);
  if (!staff) return mostSerious(posts);
  const isNewEmergency = posts.some((post) => post.class === 'emergency' && post.seenAt > staff.at);
  return isNewEmergency ? 'emergency' : staff.class;
}

/** Whether nothing is left to do but to wait for silence. */
export const isSettled = (walk: Walk): boolean => !walk.closed && !walk.waiting && !walk.unresolved && !walk.heldOpen;
