import { eventId } from '../cases/event-id.ts';
import { publicKeyOf } from '../signing.ts';
import * as z from '../zod.ts';
import { openCode, type Read, writeCode } from './code.ts';
import { MAX_NAME, publicKey, seconds } from './request.ts';

/** UTF-16 units of the note beside an answer. */
export const MAX_NOTE = 300;

const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const wire = z.strictObject({
  v: z.literal(1),
  /** Id of the request, and the hash of the content that was shown. */
  q: z.uuid(),
  h: hash,
  d: z.enum(['approved', 'refused']),
  /** Note. */
  o: z.string().trim().max(MAX_NOTE).optional(),
  b: z.string().trim().min(1).max(MAX_NAME),
  t: seconds,
  /** Valid until. */
  u: seconds,
  y: publicKey,
});

/** A colleague's answer to a request, bound to its exact content. */
export interface ApprovalAnswer {
  /** UUID made from the signature: the same answer has one id on every machine, and nobody can choose it. */
  readonly id: string;
  readonly requestId: string;
  readonly hash: string;
  readonly decision: 'approved' | 'refused';
  readonly note?: string;
  readonly approver: { readonly name: string; readonly key: string };
  /** Seconds since 1970. */
  readonly at: number;
  readonly until: number;
}

export type NewAnswer = Omit<ApprovalAnswer, 'id' | 'approver'> & { readonly name: string };

export const writeAnswer = (answer: NewAnswer, secret: Uint8Array): string =>
  writeCode(
    'answer',
    JSON.stringify({
      v: 1,
      q: answer.requestId,
      h: answer.hash,
      d: answer.decision,
      ...(answer.note ? { o: answer.note } : {}),
      b: answer.name,
      t: answer.at,
      u: answer.until,
      y: publicKeyOf(secret),
    }),
    secret,
  );

export function readAnswer(pasted: string): Read<ApprovalAnswer> {
  const opened = openCode('answer', pasted);
  if (!opened.ok) return opened;
  const parsed = wire.safeParse(opened.value.body);
  if (!parsed.success) return { ok: false, fault: 'unreadable' };
  const { q, h, d, o, b, t, u, y } = parsed.data;
  if (!opened.value.isSignedBy(y)) return { ok: false, fault: 'forged' };
  return {
    ok: true,
    value: {
      id: eventId(`approval:${opened.value.signature}`),
      requestId: q,
      hash: h,
      decision: d,
      ...(o ? { note: o } : {}),
      approver: { name: b, key: y },
      at: t,
      until: u,
    },
  };
}
