import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from '../base64url.ts';
import { SEVERITIES } from '../finding.ts';
import { ruleRecord } from '../rule-record.ts';
import { publicKeyOf } from '../signing.ts';
import * as z from '../zod.ts';
import { openCode, type Read, writeCode } from './code.ts';
import { type ApprovalContent, approvalContent, contentKey } from './content.ts';

/** Letters of a name as people give it to colleagues. */
export const MAX_NAME = 60;
/** Rules in one request; the gravest come first. */
export const MAX_FINDINGS = 100;

export const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Sixteen random bytes in base64url. */
const nonce = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** Seconds since 1970. */
export const seconds = z.number().int().min(0).max(253_402_300_799);

/** As the journal has it, also of a rule that only the colleague's newer Tanggap knows. */
export const reportedFinding = ruleRecord(z.string().regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/));
export type ReportedFinding = z.infer<typeof reportedFinding>;

const PACKED = /^([bwa])([!?])([a-z]{1,20}\/[a-z0-9-]{1,60})(?: ([A-Z][A-Z0-9_]{0,39}))?$/;

/** `w!policy/promise`: severity, sure or to be reviewed, rule, kind of personal data. */
const packFinding = ({ ruleId, severity, outcome, entity }: ReportedFinding): string =>
  `${severity.charAt(0)}${outcome === 'violation' ? '!' : '?'}${ruleId}${entity ? ` ${entity}` : ''}`;

function unpackFinding(packed: string): ReportedFinding[] {
  const [, letter, sign, ruleId, entity] = PACKED.exec(packed) ?? [];
  const severity = SEVERITIES.find((each) => each.charAt(0) === letter);
  if (!severity || !ruleId) return [];
  return [{ ruleId, severity, outcome: sign === '!' ? 'violation' : 'needs-review', ...(entity ? { entity } : {}) }];
}

/** As it travels; short names, for it goes through chats and pictures. */
const wire = z.strictObject({
  v: z.literal(1),
  /** Id of the request. */
  i: z.uuid(),
  /** Without it, whoever has the record could guess a text by its hash. */
  n: nonce,
  c: approvalContent,
  /** As `packFinding` writes them. */
  f: z.array(z.string().regex(PACKED)).max(MAX_FINDINGS),
  /** Who asks, by their own word; may be empty. */
  b: z.string().trim().max(MAX_NAME),
  t: seconds,
  /** The key that signed it. */
  y: publicKey,
});

export interface ApprovalRequest {
  readonly id: string;
  readonly content: ApprovalContent;
  /** What an approval is bound to: `contentHash` of content and nonce. */
  readonly hash: string;
  readonly findings: readonly ReportedFinding[];
  readonly author: { readonly name: string; readonly key: string };
  /** Seconds since 1970. */
  readonly at: number;
}

/** SHA-256 in base64url. The nonce makes it worthless to somebody who tries out texts. */
export const contentHash = (content: ApprovalContent, salt: string): string =>
  toBase64url(
    sha256(
      concatBytes(
        utf8ToBytes('tanggap/content/1\n'),
        fromBase64url(salt) ?? new Uint8Array(),
        utf8ToBytes(contentKey(content)),
      ),
    ),
  );

export interface NewRequest {
  readonly id: string;
  readonly nonce: string;
  readonly content: ApprovalContent;
  readonly findings: readonly ReportedFinding[];
  readonly name: string;
  /** Seconds since 1970. */
  readonly at: number;
}

/** The same request gives the same code. */
export const writeRequest = ({ id, nonce: n, content, findings, name, at }: NewRequest, secret: Uint8Array): string =>
  writeCode(
    'request',
    JSON.stringify({
      v: 1,
      i: id,
      n,
      c: content,
      f: findings.map(packFinding),
      b: name,
      t: at,
      y: publicKeyOf(secret),
    }),
    secret,
  );

/** Reads a request out of what was pasted, and makes sure that nobody changed it on its way. */
export function readRequest(pasted: string): Read<ApprovalRequest> {
  const opened = openCode('request', pasted);
  if (!opened.ok) return opened;
  const parsed = wire.safeParse(opened.value.body);
  if (!parsed.success) return { ok: false, fault: 'unreadable' };
  const { i, n, c, f, b, t, y } = parsed.data;
  if (!opened.value.isSignedBy(y)) return { ok: false, fault: 'forged' };
  return {
    ok: true,
    value: {
      id: i,
      content: c,
      hash: contentHash(c, n),
      findings: f.flatMap(unpackFinding),
      author: { name: b, key: y },
      at: t,
    },
  };
}
