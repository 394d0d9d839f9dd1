import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';
import { isCardNumber, isNik, passesLuhn } from '@/lib/core/digits.ts';
import { findEmails } from '@/lib/core/email.ts';
import { findPhones } from '@/lib/core/phone.ts';
import { definePiiRule, matches, removal } from '@/lib/core/pii.ts';

const remove = (text: string, value = '123'): string => {
  const start = text.indexOf(value);
  const { span, newText } = removal(text, { start, end: start + value.length });
  return text.slice(0, span.start) + newText + text.slice(span.end);
};

describe('removing a value leaves a sentence', () => {
  it.each([
    ['NIK 123 sudah aktif.', 'NIK sudah aktif.'],
    ['NIK: 123 sudah aktif.', 'NIK sudah aktif.'],
    ['Call Budi (123) now', 'Call Budi now'],
    ['Call Budi on 123.', 'Call Budi.'],
    ['Hubungi di 123, ya', 'Hubungi, ya'],
    ['123 is his number', 'is his number'],
    ['Nama: Budi\nNIK: 123\nAlamat', 'Nama: Budi\nNIK\nAlamat'],
    ['NIK123terdaftar', 'NIKterdaftar'],
    ['"123"', ''],
  ])('%j', (text, expected) => expect(remove(text)).toBe(expected));
});

describe('a rule of definePiiRule', () => {
  const rule = definePiiRule({
    id: 'privacy/test',
    severity: 'block',
    entity: 'TEST',
    rationale: '',
    sources: [{ title: '', url: '' }],
    examples: { flagged: [], clean: [] },
    find: ({ prose }) => matches(prose, /\b[\d-]{4,}\b/g),
    clean: (value) => value.replaceAll('-', ''),
    fakes: new Set(['1234']),
    mayAsk: true,
    judge: ({ plain, before }) => (plain.length < 4 ? undefined : { is: /id $/i.test(before) ? 'yes' : 'maybe' }),
  });
  const check = (text: string) => checkDraft({ text, kind: 'post', media: [] }, defaultAgencyRules(), [rule]);

  it('carries the entity, removes first, masks second', () => {
    expect(check('ID 99-99 x')).toMatchObject([
      {
        entity: 'TEST',
        severity: 'block',
        outcome: 'violation',
        suggestions: [{ messageId: 'remove' }, { messageId: 'mask' }],
      },
    ]);
  });
  it('asks where it cannot tell, and never holds', () => {
    expect(check('no 99-99 x')).toMatchObject([{ messageId: 'maybe', severity: 'warn', outcome: 'needs-review' }]);
  });
  it('lets known fakes go', () => expect(check('ID 12-34')).toEqual([]));
  it('stops at fifty', () => expect(check('ID 9999 '.repeat(80))).toHaveLength(50));
});

describe('numbers', () => {
  it.each([
    ['3578126503970004', true],
    ['3578122503970004', true],
    ['3578120003970004', false],
    ['3578123202970004', false],
    ['9978122503970004', false],
    ['3560122503970004', false],
    ['3578122513970004', false],
    ['3578122503970000', false],
    ['357812250397000', false],
  ])('NIK %s: %s', (digits, valid) => expect(isNik(digits)).toBe(valid));

  it('Luhn and brands', () => {
    expect(passesLuhn('4485275742308327')).toBe(true);
    expect(passesLuhn('4485275742308328')).toBe(false);
    expect(isCardNumber('4485275742308327')).toBe(true);
    // Right checksum, but no brand begins like this.
    expect(isCardNumber('9485275742308322')).toBe(false);
  });
});

describe('telephone numbers', () => {
  const phones = (text: string, language: 'en' | 'id' | 'other') =>
    Array.from(
      findPhones(text, () => language),
      ({ start, end, kind }) => [text.slice(start, end), kind],
    );
  it.each([
    ['0812-3456-7890 pukul 09.00', 'id', [['0812-3456-7890', 'mobile']]],
    ['12/05/2025 0812 3456 7890 2025', 'id', [['0812 3456 7890', 'mobile']]],
    ['+62 (0)812 3456 7890', 'id', [['+62 (0)812 3456 7890', 'mobile']]],
    ['(+44 7911 123456)', 'en', [['+44 7911 123456', 'mobile']]],
    ['(021) 555 1234', 'id', [['(021) 555 1234', 'line']]],
    ['(415) 555-0132', 'en', [['(415) 555-0132', 'line']]],
    ['0800 123 4567', 'en', [['0800 123 4567', 'public']]],
    ['812 3456 7890', 'id', [['812 3456 7890', 'weak']]],
    ['1,204,556 of 2,637,412', 'en', []],
    ['04 17 23 38 52', 'en', []],
    ['Rp81.234.567.890', 'id', []],
  ] as const)('%s', (text, language, expected) => expect(phones(text, language)).toEqual(expected));
});

describe('e-mail addresses', () => {
  it.each([
    ['(jo.m@example.com).', ['jo.m@example.com']],
    ['jo (at) mail (dot) com', ['jo (at) mail (dot) com']],
    ['jo at mail dot co dot id', ['jo at mail dot co dot id']],
    ['jo[at]mail.com', ['jo[at]mail.com']],
    ['Meet at noon. Dot the map', []],
    ['@handle and a@b', []],
  ])('%s', (text, expected) =>
    expect(findEmails(text).map((email) => text.slice(email.start, email.end))).toEqual(expected),
  );
});
