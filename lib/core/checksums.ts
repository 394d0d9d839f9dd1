import { passesLuhn } from './digits.ts';

/** Check digits of national numbers: the published sums, each a line, on digits (or capitals) without separators. */

const at = (value: string, index: number): number => Number(value.charAt(index));
const weighted = (value: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * at(value, index), 0);
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + index * Math.sign(to - from));

/** Remainder of a number too long for arithmetic; letters count 10 to 35 (ISO 13616). */
function remainder(value: string, divisor: number): number {
  let rest = 0;
  for (const character of value) {
    const digit = Number.parseInt(character, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % divisor;
  }
  return rest;
}

const IBAN_LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';
const IBAN_LENGTH = new Map(IBAN_LENGTHS.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));
export const isIban = (value: string): boolean =>
  IBAN_LENGTH.get(value.slice(0, 2)) === value.length && remainder(value.slice(4) + value.slice(0, 4), 97) === 1;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Month and day as in MMDD. */
export const isMonthDay = (month: string, day: string): boolean =>
  Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);

/** Verhoeff's checksum (Aadhaar): multiplication in the dihedral group of order 10. */
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];
const times = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5) : b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 5) % 5;
export const isAadhaar = (value: string): boolean =>
  [...value].reverse().reduce((sum, digit, index) => times(sum, at(PERMUTED[index % 8] ?? '', Number(digit))), 0) === 0;

export const isAba = (value: string): boolean => weighted(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
export const isNpi = (value: string): boolean => passesLuhn(`80840${value}`);
export const isNhs = (value: string): boolean => weighted(value, range(10, 1)) % 11 === 0;
export const isPesel = (value: string): boolean =>
  isMonthDay(String(Number(value.slice(2, 4)) % 20), value.slice(4, 6)) &&
  weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
export const isBsn = (value: string): boolean => weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
export const isTfn = (value: string): boolean => weighted(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
export const isAuMedicare = (value: string): boolean => weighted(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === at(value, 8);
export const isCpf = (value: string): boolean =>
  !/^(\d)\1*$/.test(value) &&
  ((weighted(value, range(10, 2)) * 10) % 11) % 10 === at(value, 9) &&
  ((weighted(value, range(11, 2)) * 10) % 11) % 10 === at(value, 10);
export const isThai = (value: string): boolean => (11 - (weighted(value, range(13, 2)) % 11)) % 10 === at(value, 12);
export const isTckn = (value: string): boolean => {
  const tenth = ((weighted(value, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10) + 10) % 10;
  return tenth === at(value, 9) && weighted(value, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10 === at(value, 10);
};
export const isChineseId = (value: string): boolean =>
  '10X98765432'.charAt(weighted(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) ===
  value.charAt(17);
/** ISO 7064 mod 11,10, which the German tax number carries. */
export const isGermanTaxId = (value: string): boolean => {
  let product = 10;
  for (const digit of value.slice(0, 10)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === at(value, 10);
};
export const isNir = (value: string): boolean =>
  97 - remainder(value.slice(0, 13).replace('2A', '19').replace('2B', '18'), 97) === Number(value.slice(13));
export const isDni = (value: string): boolean => {
  const digits = value.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === value.slice(-1);
};
export const isNric = (value: string): boolean => {
  const sum = weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]);
  const [letters, offset] = (
    {
      S: ['JZIHGFEDCBA', 0],
      T: ['JZIHGFEDCBA', 4],
      F: ['XWUTRQPNMLK', 0],
      G: ['XWUTRQPNMLK', 4],
      M: ['KLJNPQRTUWX', 3],
    } as const
  )[value.charAt(0) as 'S'] ?? ['', 0];
  const rest = (sum + offset) % 11;
  return letters.charAt(value.startsWith('M') ? 10 - rest : rest) === value.slice(-1);
};
export const isHetu = (value: string): boolean =>
  isMonthDay(value.slice(2, 4), value.slice(0, 2)) &&
  '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(value.slice(0, 6) + value.slice(-4, -1)) % 31) === value.slice(-1);
export const isRut = (value: string): boolean => {
  const sum = [...value.slice(0, -1)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * ((index % 6) + 2), 0);
  return '0K987654321'.charAt(sum % 11) === value.slice(-1);
};
export const isAhv = (value: string): boolean => weighted(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
/** YYMMDD first, Luhn over the last ten. */
export const isPersonnummer = (value: string): boolean => {
  const ten = value.slice(-10);
  return isMonthDay(ten.slice(2, 4), ten.slice(4, 6)) && passesLuhn(ten);
};
/** Area, birth date DDMMYY, letter, serial; the letter counts as two digits. */
export const isGermanSocial = (value: string): boolean => {
  const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
  const digits = value.slice(0, 8) + letter + value.slice(9, 11);
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => {
    const product = weight * at(digits, index);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return isMonthDay(value.slice(4, 6), value.slice(2, 4)) && sum % 10 === at(value, 11);
};
