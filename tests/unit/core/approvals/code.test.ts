import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer, writeAnswer } from '@/lib/core/approvals/answer.ts';
import { MAX_CODE, openCode, writeCode } from '@/lib/core/approvals/code.ts';
import { type ApprovalContent, contentKey, contentOf, draftsOf } from '@/lib/core/approvals/content.ts';
import { contentHash, readRequest, writeRequest } from '@/lib/core/approvals/request.ts';
import { fromBase64url, toBase64url } from '@/lib/core/base64url.ts';
import type { Draft } from '@/lib/core/draft.ts';
import { fingerprint, publicKeyOf, verifyBytes } from '@/lib/core/signing.ts';

const SECRET = new Uint8Array(32).fill(7);
const OTHER = new Uint8Array(32).fill(9);
const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA';
const content = (text: string): ApprovalContent => ({
  account: 'KotaContoh',
  kind: 'post',
  posts: [{ text, media: [] }],
});
const REQUEST = {
  id: '0b2f6f5e-3d1c-4c55-9a9e-0f6f2f1f7a01',
  nonce: NONCE,
  content: content('Loket buka Senin 🎉'),
  findings: [
    { ruleId: 'policy/promise', severity: 'warn', outcome: 'violation' } as const,
    { ruleId: 'privacy/id-nik', severity: 'block', outcome: 'needs-review', entity: 'NIK' } as const,
  ],
  name: 'Budi',
  at: 1_795_000_000,
};
const CODE = writeRequest(REQUEST, SECRET);

const faultOf = (pasted: string) => {
  const read = readRequest(pasted);
  return read.ok ? 'read' : read.fault;
};

test.each([
  [[], ''],
  [[0], 'AA'],
  [[255, 239], '_-8'],
  [[1, 2, 3], 'AQID'],
])('base64url of %j is %s', (bytes, text) => {
  expect(toBase64url(new Uint8Array(bytes))).toBe(text);
  expect([...(fromBase64url(text) ?? [])]).toEqual(bytes);
});

test('base64url takes any bytes, and neither other letters nor a half one', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
  expect(fromBase64url('AAAAA')).toBeUndefined();
  expect(fromBase64url('AA=A')).toBeUndefined();
});

test('a fingerprint is four groups of four', () => {
  expect(fingerprint(publicKeyOf(SECRET))).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/);
  expect(fingerprint(publicKeyOf(SECRET))).not.toBe(fingerprint(publicKeyOf(OTHER)));
});

test('the key that signs everything is no key', () => {
  const weak = toBase64url(new Uint8Array([1, ...new Array(31).fill(0)]));
  const signature = new Uint8Array([1, ...new Array(63).fill(0)]);
  expect(verifyBytes('any', new Uint8Array([1]), signature, weak)).toBe(false);
  expect(verifyBytes('any', new Uint8Array([1]), signature, 'x')).toBe(false);
});

describe('a request', () => {
  test('is read again as it was, and says the hash that an answer is bound to', () => {
    expect(readRequest(CODE)).toEqual({
      ok: true,
      value: {
        id: REQUEST.id,
        content: REQUEST.content,
        findings: REQUEST.findings,
        at: REQUEST.at,
        hash: contentHash(REQUEST.content, NONCE),
        author: { name: 'Budi', key: publicKeyOf(SECRET) },
      },
    });
  });

  test.each([
    ['with words around it', `Halo, mohon dicek ya. ${CODE} Terima kasih.`, 'none'],
    ['after words', `Halo, mohon dicek ya ${CODE} Terima kasih.`, 'read'],
    ['broken into lines', CODE.replace(/.{40}/g, '$&\r\n'), 'read'],
    ['quoted', `> ${CODE.replace(/.{72}/g, '$&\n> ')}`, 'read'],
    ['with blanks and zero-width spaces', CODE.replace(/.{10}/g, '$& \u200b'), 'read'],
    ['nothing', ' \n', 'empty'],
    ['no code', 'Halo', 'none'],
    ['an answer', 'TGA1-AAAA.', 'other-kind'],
    ['of a newer version', CODE.replace('TGP1', 'TGP2'), 'version'],
    ['cut off', CODE.slice(0, -20), 'cut-off'],
    ['with a piece out of its middle', CODE.slice(0, 100) + CODE.slice(108), 'damaged'],
    ['with one letter changed', CODE.replace(/.(?=.{50}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 'damaged'],
    ['next to nothing', 'TGP1-AAAA.', 'damaged'],
    ['huge', 'x'.repeat(MAX_CODE + 1), 'too-long'],
  ])('%s', (name, pasted, fault) => {
    expect(faultOf(pasted)).toBe(name === 'with words around it' ? 'read' : fault);
  });

  test('signed by another key than it names is forged', () => {
    const opened = openCode('request', CODE);
    const body = JSON.stringify(opened.ok && opened.value.body);
    expect(faultOf(writeCode('request', body, OTHER))).toBe('forged');
  });

  test.each([
    ['no JSON', 'x'],
    ['a later shape', '{"v":2}'],
    ['more than it should', JSON.stringify({ v: 1, extra: 1 })],
    ['a prototype', '{"v":1,"__proto__":{"c":1}}'],
  ])('%s is unreadable', (_, body) => {
    expect(faultOf(writeCode('request', body, SECRET))).toBe('unreadable');
  });

  test('any text comes through, also broken surrogates and marks of direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const code = writeRequest({ ...REQUEST, content: content(text) }, SECRET);
        const read = readRequest(code);
        expect(read.ok && read.value.content.posts[0]?.text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (words, letters) => {
        for (const text of [words, `TGP1-${letters}.`, `TGA1-${letters}.`]) {
          expect(faultOf(text)).not.toBe('read');
          expect(readAnswer(text).ok).toBe(false);
        }
      }),
    );
  });
});

describe('an answer', () => {
  const answer = { requestId: REQUEST.id, hash: contentHash(REQUEST.content, NONCE), name: 'Sari', at: 1, until: 61 };
  test('is read again, with an id that nobody can choose', () => {
    const yes = readAnswer(writeAnswer({ ...answer, decision: 'approved' }, SECRET));
    const no = readAnswer(writeAnswer({ ...answer, decision: 'refused', note: 'Jam?' }, SECRET));
    expect(yes).toMatchObject({ ok: true, value: { decision: 'approved', approver: { name: 'Sari' }, until: 61 } });
    expect(no).toMatchObject({ ok: true, value: { decision: 'refused', note: 'Jam?' } });
    expect(yes.ok && no.ok && yes.value.id !== no.value.id).toBe(true);
  });

  test('a request cannot be passed off as an answer', () => {
    const opened = openCode('request', CODE);
    const body = JSON.stringify(opened.ok && opened.value.body);
    expect(readAnswer(CODE.replace('TGP', 'TGA'))).toMatchObject({ ok: false });
    expect(readAnswer(writeCode('answer', body, SECRET))).toMatchObject({ ok: false, fault: 'unreadable' });
  });
});

describe('content', () => {
  const draft: Draft = {
    text: 'Halo',
    kind: 'reply',
    media: [
      { kind: 'image', alt: { known: true, text: '' } },
      { kind: 'video', alt: { known: false } },
    ],
    poll: ['Ya', 'Tidak'],
    account: 'KotaContoh',
    inReplyTo: { id: '19', author: 'warga', text: 'kapan buka?' },
    today: '2026-11-28',
  };

  test('is every word that would go out, and goes back to drafts', () => {
    const made = contentOf([draft]);
    if (!made) throw new Error('no content');
    expect(draftsOf(made, '2026-11-28')).toEqual([{ ...draft, inReplyTo: { id: '19', author: 'warga', text: '' } }]);
  });

  test.each<[string, Partial<Draft>, boolean]>([
    ['another word', { text: 'Halo!' }, false],
    ['another account', { account: 'DinasContoh' }, false],
    ['another picture', { media: [] }, false],
    [
      'a description that is now known',
      { media: [draft.media[0], { kind: 'video', alt: { known: true, text: '' } }] as Draft['media'] },
      false,
    ],
    ['another answer of the poll', { poll: ['Ya', 'Tidak.'] }, false],
    ['an answer to somebody else', { inReplyTo: { id: '20', author: 'warga', text: '' } }, false],
    ['what the citizen wrote, seen later', { inReplyTo: { id: '19', author: 'warga', text: 'x' } }, true],
    ['another day', { today: '2026-11-29' }, true],
  ])('%s', (_, change, same) => {
    const [before, after] = [contentOf([draft]), contentOf([{ ...draft, ...change }])];
    expect(before && after && contentKey(before) === contentKey(after)).toBe(same);
  });

  test('nothing gives none', () => {
    expect(contentOf([])).toBeUndefined();
  });
});
