import regions from './nik-regions.json';

/** Luhn's checksum, which payment cards carry (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Districts of each regency and city, which begin a NIK (scripts/nik-regions.mjs). */
const REGIONS: Readonly<Record<string, string>> = regions;
const PROVINCES = new Set(Object.keys(REGIONS).map((regency) => regency.slice(0, 2)));
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Structure of Indonesia's national identity number: region (province, regency or city, district), birth date DDMMYY
 * with 40 added to the day for women, serial. 2.8 % of random 16-digit strings have it.
 */
export function isNik(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false;
  const regency = Number(digits.slice(2, 4));
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return (
    PROVINCES.has(digits.slice(0, 2)) &&
    // Regencies count from 01, cities from 71.
    ((regency >= 1 && regency <= 39) || (regency >= 71 && regency <= 79)) &&
    digits.slice(4, 6) !== '00' &&
    Number(digits.slice(6, 8)) <= 71 &&
    day >= 1 &&
    day <= (DAYS[month - 1] ?? 0) &&
    digits.slice(12) !== '0000'
  );
}

/** Whether the district that a NIK begins with exists today; people keep the code of one that was renamed or split. */
export function hasRealDistrict(digits: string): boolean {
  const district = Number(digits.slice(4, 6));
  const ranges = REGIONS[digits.slice(0, 4)]?.split(',') ?? [];
  return ranges.some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return district >= from && district <= to;
  });
}

const CARD_BRANDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|65|64[4-9])/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^(?:50|5[6-9]|6[379])/, [16, 19]],
];

/** In a payment brand's range, of its length, with a right checksum. */
export const isCardNumber = (digits: string): boolean =>
  CARD_BRANDS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && passesLuhn(digits);
