import type { ApprovalAnswer } from './answer.ts';

/**
 * `own`: by the key of the machine that asked · `not-listed`: the agency's list does not have that key · `changed-key`: this
 * name approved with another key before · `other-request`: it answers a request that this machine did not make or no
 * longer has · `other-content`: the post is no longer what was shown · `expired` · `not-yet`: its time is in the future,
 * so that one of the clocks is wrong · `used`: a post went out with it already.
 */
export type AnswerFault =
  | 'own'
  | 'not-listed'
  | 'changed-key'
  | 'other-request'
  | 'other-content'
  | 'expired'
  | 'not-yet'
  | 'used';

/**
 * Whether the key is known. `listed`: the agency's list has it · `first`: no list, and never seen before · `seen`: no
 * list, and this name used the same key before.
 */
export type Trust = 'listed' | 'first' | 'seen';

interface Circumstances {
  /** What this machine kept of the request; absent when there is none. */
  readonly request: { readonly hash: string; readonly at: number; readonly used: boolean } | undefined;
  /** Hash of what the composer holds now, made with the request's nonce. */
  readonly hashNow: string | undefined;
  readonly ownKey: string;
  readonly approvers: readonly { readonly name: string; readonly key: string }[];
  /** Key under which this name approved before, where it did. */
  readonly seenKey: string | undefined;
  /** Seconds since 1970. */
  readonly now: number;
  readonly validMinutes: number;
}

/** Seconds by which two computers' clocks may differ. */
const SKEW = 600;

export type Judgement =
  | {
      readonly ok: true;
      readonly trust: Trust;
      /** As the agency's list names the key; else as they call themselves. */
      readonly name: string;
      /** Seconds since 1970: what the approver allowed, and no longer than this agency does. */
      readonly until: number;
    }
  | { readonly ok: false; readonly fault: AnswerFault };

/** Whether an answer whose signature holds counts here and now. */
export function judgeAnswer(answer: ApprovalAnswer, around: Circumstances): Judgement {
  const { request, hashNow, ownKey, approvers, seenKey, now, validMinutes } = around;
  const { approver } = answer;
  const refuse = (fault: AnswerFault): Judgement => ({ ok: false, fault });
  if (approver.key === ownKey) return refuse('own');
  const listed = approvers.find(({ key }) => key === approver.key);
  if (!listed && approvers.length > 0) return refuse('not-listed');
  if (!listed && seenKey !== undefined && seenKey !== approver.key) return refuse('changed-key');
  if (!request || answer.at < request.at - SKEW) return refuse('other-request');
  if (answer.hash !== request.hash || answer.hash !== hashNow) return refuse('other-content');
  if (request.used) return refuse('used');
  if (answer.at > now + SKEW) return refuse('not-yet');
  const until = Math.min(answer.until, answer.at + validMinutes * 60);
  if (answer.decision === 'approved' && until <= now) return refuse('expired');
  const trust = listed ? 'listed' : seenKey === undefined ? 'first' : 'seen';
  return { ok: true, trust, name: listed?.name ?? approver.name, until };
}
