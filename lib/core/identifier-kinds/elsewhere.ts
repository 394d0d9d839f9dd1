import * as sum from '../checksums.ts';
import { passesLuhn } from '../digits.ts';
import { CODE, type Kind, writtenAs, yes, yymmdd } from './kind.ts';

/** Enough digits to be somebody's, and no year or word of the street. */
const isCode = (plain: string): boolean =>
  plain.replace(/\D/g, '').length >= (/[A-Z]/.test(plain) ? 3 : 5) &&
  !/^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?$/.test(plain) &&
  !/^(?:COVID|RT|RW|KM|PP|UU|ISO|HTTP)\d/.test(plain);

export const ELSEWHERE: readonly Kind[] = [
  // Americas and Africa
  {
    label: 'cpf',
    entity: 'BR_CPF',
    shape: /^\d{11}$/,
    valid: sum.isCpf,
    inAnswer: /^\d{11}$/,
    alone: (_, w, a) => /^\d{3}\.\d{3}\.\d{3}-\d\d$/.test(w) || a.language === 'other',
    glued: ['cpf'],
    weight: 5,
  },
  {
    label: 'sin',
    entity: 'CA_SIN',
    shape: /^[1-79]\d{8}$/,
    valid: passesLuhn,
    inAnswer: /^\d{3}([ -])\d{3}\1\d{3}$/,
    weight: 5,
  },
  { label: 'curp', entity: 'OTHER_ID', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/, alone: yes },
  { label: 'curp', entity: 'OTHER_ID', shape: /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/ },
  {
    label: 'rut',
    entity: 'OTHER_ID',
    shape: /^\d{7,8}[\dK]$/,
    valid: sum.isRut,
    alone: writtenAs(/^\d{1,2}\.\d{3}\.\d{3}-[\dkK]$/),
  },
  { label: 'cedula', entity: 'OTHER_ID', shape: /^\d{6,13}$/, reach: 20 },
  {
    label: 'za',
    entity: 'ZA_ID_NUMBER',
    shape: /^\d{10}[0-2]\d{2}$/,
    valid: (p) => yymmdd(p) && passesLuhn(p),
    strict: true,
    alone: yes,
  },
  { label: 'nin', entity: 'NG_NIN', shape: /^\d{11}$/, glued: ['nin'] },
  {
    label: 'otherId',
    entity: 'OTHER_ID',
    shape: /^[A-Z]{0,4}\d{4,16}[A-Z0-9]{0,3}$/,
    written: CODE,
    valid: isCode,
    strict: true,
    reach: 20,
    personal: true,
    behind: 'linked',
    vague: true,
  },
  { label: 'otherId', entity: 'OTHER_ID', shape: /^756\d{10}$/, valid: sum.isAhv, alone: yes },
  // Files about a person
  {
    label: 'record',
    entity: 'MEDICAL_RECORD',
    shape: /^[A-Z]{0,5}\d{4,12}[A-Z0-9]{0,3}$/,
    written: CODE,
    valid: isCode,
    strict: true,
    reach: 24,
    personal: true,
    behind: 'linked',
    vague: true,
  },
  {
    label: 'caseNumber',
    entity: 'CASE_NUMBER',
    shape: /^[A-Z0-9]{4,30}$/,
    written: CODE,
    valid: isCode,
    strict: true,
    reach: 26,
    addressed: true,
    behind: 'linked',
    vague: true,
  },
  {
    // `claim`, `laporan`: also said of many at once, so only a long number or a code right behind.
    label: 'case',
    entity: 'CASE_NUMBER',
    shape: /^(?:\d{7,20}|(?=.*[A-Z])(?=.*\d\d)[A-Z0-9]{5,30})$/,
    written: CODE,
    valid: isCode,
    strict: true,
    reach: 14,
    behind: false,
    addressed: true,
    vague: true,
  },
];
