import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { analyse } from '@/lib/core/analysis.ts';
import { checkDraft } from '@/lib/core/check.ts';
import * as sum from '@/lib/core/checksums.ts';
import { hasRealDistrict, isNik } from '@/lib/core/digits.ts';
import { KINDS, LABELS } from '@/lib/core/identifier-kinds.ts';
import { identifiers } from '@/lib/core/identifiers.ts';
import { numberRuns } from '@/lib/core/numbers.ts';

const read = (text: string) => analyse({ text, kind: 'post', media: [] });
const found = (text: string): string[] =>
  identifiers(read(text))
    .filter(({ isOpen }) => !isOpen)
    .map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`);
const runs = (text: string): string[] => numberRuns(read(text)).map(({ plain }) => plain);

describe('numbers are read whole', () => {
  it.each([
    ['NIK 3578.1265.0397.0004', '3578126503970004'],
    ['NIK3578126503970004', '3578126503970004'],
    ['3578126503O7OOO4', '3578126503070004'],
    ['3 5 7 8 1 2 6 5 0 3 9 7 0 0 0 4', '3578126503970004'],
    ['tiga lima tujuh delapan satu dua', '357812'],
    ['nine, nine, double four, oh, seven', '994407'],
    ['(GB29 NWBK 6016 1331 9268 19)', 'GB29NWBK60161331926819'],
  ])('%j has %s', (text, plain) => expect(runs(text)).toContain(plain));
  it.each([
    ['Rp3.578.126.503', '3578126503'],
    ['1,234,567', '234567'],
    ['12345-67890', '12345'],
    ['1,234,567', '1234567'],
  ])('%j has no %s', (text, plain) => expect(runs(text)).not.toContain(plain));
});

describe('check digits', () => {
  it.each([
    [sum.isIban, 'GB29NWBK60161331926819', 'GB29NWBK60161331926818'],
    [sum.isAadhaar, '312345678909', '312345678908'],
    [sum.isAba, '021000021', '021000022'],
    [sum.isNpi, '1245319599', '1245319598'],
    [sum.isNhs, '9434765919', '9434765918'],
    [sum.isPesel, '44051401458', '44051401459'],
    [sum.isBsn, '111222333', '111222334'],
    [sum.isTfn, '876543210', '876543211'],
    [sum.isAuMedicare, '2123456701', '2123258701'],
    [sum.isCpf, '52998224725', '52998224726'],
    [sum.isThai, '1234567890121', '1234567890122'],
    [sum.isTckn, '10000000146', '10000000147'],
    [sum.isChineseId, '11010519491231002X', '110105194912310021'],
    [sum.isGermanTaxId, '12345678903', '12345678901'],
    [sum.isGermanSocial, '15070649C103', '15070649C100'],
    [sum.isNir, '255081416802538', '255081416802539'],
    [sum.isDni, '55555555K', '55555555A'],
    [sum.isDni, 'X9613851N', 'X9613851Q'],
    [sum.isNric, 'S2740116C', 'S2740116D'],
    [sum.isHetu, '0105949032', '0105949033'],
    [sum.isRut, '123456785', '123456784'],
    [sum.isAhv, '7569217076985', '7569217076984'],
    [sum.isPersonnummer, '198712202384', '198712202385'],
  ])('%o', (check, right, wrong) => {
    expect(check(right)).toBe(true);
    expect(check(wrong)).toBe(false);
  });
});

describe('a value is reported once, under the best name', () => {
  it.each([
    ['NIK 3578126503970004 aktif', ['NIK 3578126503970004']],
    ['No KK: 3578126503970004', ['KK 3578126503970004']],
    ['NIK: 3578126503970004\nNo KK: 3578121111110002', ['NIK 3578126503970004', 'KK 3578121111110002']],
    ['NPWP Ibu 3578126503970004', ['NPWP 3578126503970004']],
    ['Resi 3578126503970004', []],
    ['Your card 4485 2757 4230 8327, cvv 123', ['CREDIT_CARD 4485 2757 4230 8327', 'CREDIT_CARD 123']],
    ['Rekening BCA Kakak 0812345678', ['BANK_ACCOUNT 0812345678']],
    ['您的身份证号11010519491231002X', ['OTHER_ID 11010519491231002X']],
    ['@a ref HB/0045512/JT was stopped', ['CASE_NUMBER HB/0045512/JT']],
    ['Ref HB/0045512/JT', []],
    ['Donasi: BRI 0206-01-003456-30-8', []],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));

  it('by one rule', () => {
    const text = 'Rek. BRI 0812-3456-7890 milik Ibu';
    const findings = checkDraft({ text, kind: 'post', media: [] }, defaultAgencyRules());
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('privacy/')).map(({ entity }) => entity)).toEqual([
      'BANK_ACCOUNT',
    ]);
  });
  it('but not when the agency says that it is public', () => {
    const agency = { ...defaultAgencyRules(), publicContacts: ['BNI 0284-917-365'] };
    const check = (rules: typeof agency) =>
      checkDraft({ text: 'Rekening BNI 0284917365 untuk Anda', kind: 'post', media: [] }, rules);
    expect(check(defaultAgencyRules()).some(({ entity }) => entity === 'BANK_ACCOUNT')).toBe(true);
    expect(check(agency).some(({ entity }) => entity === 'BANK_ACCOUNT')).toBe(false);
  });
});

it('knows the districts of Indonesia', () => {
  expect(isNik('3578126503970004') && hasRealDistrict('3578126503970004')).toBe(true);
  expect(hasRealDistrict('3578996503970004')).toBe(false);
  expect(hasRealDistrict('0000000000000000')).toBe(false);
});

it('every kind has words that name it', () => {
  const labels = new Set(KINDS.map(({ label }) => label));
  for (const label of labels) expect(LABELS[label]?.length).toBeGreaterThan(0);
});

it('spans lie in order, in the text, and apart', () => {
  const piece = fc.constantFrom(
    'NIK ',
    '3578126503970004',
    ' ',
    '-',
    '.',
    'rek ',
    '0812',
    '@a ',
    'GB29',
    '\n',
    'ref ',
    'A1',
    'tiga ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const identifier of identifiers(read(text))) {
        expect(identifier.start).toBeGreaterThanOrEqual(end);
        end = identifier.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

it.each(['1 ', '12-', 'A1 ', 'a/c 1234567 ', 'satu ', '1234 5678, ', 'rek 812345678 '])(
  'is fast on %j without end',
  (piece) => {
    const analysis = read(piece.repeat(Math.ceil(25_000 / piece.length)));
    const start = performance.now();
    identifiers(analysis);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
