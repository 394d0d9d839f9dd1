import CARD_TESTS from '../card-tests.json';
import * as sum from '../checksums.ts';
import { hasRealDistrict, isCardNumber, isNik, passesLuhn } from '../digits.ts';
import { CODE, type Kind, yes } from './kind.ts';

const TEST_CARDS = new Set(CARD_TESTS);

export const DOCUMENTS_AND_MONEY: readonly Kind[] = [
  // Travel and driving
  {
    label: 'passport',
    entity: 'PASSPORT',
    shape: /^(?:[A-Z]{1,3}\d{5,8}[A-Z]?|\d{8,10}|\d{2}[A-Z]{2}\d{5}|[CFGHJK](?=.*\d)[0-9CFGHJKLMNPRTVWXYZ]{8})$/,
    written: /^\S+$|^[A-Z]{1,2} ?\d[\d ]+$|^\d[\d ]+$/,
    reach: 30,
  },
  {
    label: 'driver',
    entity: 'DRIVER_LICENSE',
    shape: /^(?:[A-Z]{1,3}\d{5,14}|\d{6,14})[A-Z]{0,3}$/,
    written: CODE,
    reach: 32,
  },
  { label: 'driver', entity: 'DRIVER_LICENSE', shape: /^(?=.*\d{3})[A-Z0-9]{9,16}$/, written: CODE, reach: 24 },
  {
    label: 'driver',
    entity: 'DRIVER_LICENSE',
    shape: /^[A-Z]{1,5}9{0,4}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[A-Z0-9]\d?[A-Z]{2}$/,
    valid: (p) => p.length === 16 && sum.isMonthDay(`${Number(p.charAt(6)) % 5}${p.charAt(7)}`, p.slice(8, 10)),
    alone: yes,
    weight: 10,
  },
  // Money
  {
    label: 'card',
    entity: 'CREDIT_CARD',
    shape: /^\d{12,19}$/,
    valid: (p) => passesLuhn(p) && !TEST_CARDS.has(p),
    strict: true,
    alone: (p) => p.length >= 15 && p.length <= 16 && isCardNumber(p) && !(isNik(p) && hasRealDistrict(p)),
    weight: 15,
  },
  { label: 'cvv', entity: 'CREDIT_CARD', shape: /^\d{3,4}$/, reach: 6, behind: false },
  {
    label: 'iban',
    entity: 'IBAN',
    shape: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/,
    valid: sum.isIban,
    strict: true,
    alone: yes,
    bank: true,
    ours: true,
    weight: 40,
  },
  {
    label: 'account',
    entity: 'BANK_ACCOUNT',
    shape: /^\d{6,18}$/,
    glued: ['rek', 'norek'],
    personal: true,
    bank: true,
    ours: true,
    vague: true,
  },
  {
    label: 'routing',
    entity: 'BANK_ROUTING',
    shape: /^\d{9}$/,
    valid: sum.isAba,
    personal: true,
    bank: true,
    ours: true,
    reach: 20,
  },
  { label: 'sortCode', entity: 'BANK_ROUTING', shape: /^\d{6}$/, personal: true, bank: true, ours: true, reach: 20 },
  { label: 'ifsc', entity: 'BANK_ROUTING', shape: /^[A-Z]{4}0[A-Z0-9]{6}$/, personal: true, bank: true, ours: true },
  {
    label: 'ifsc',
    entity: 'BANK_ROUTING',
    shape: /^[A-Z]{6}[A-Z0-9]{2,5}$/,
    personal: true,
    bank: true,
    ours: true,
    reach: 12,
  },
];
