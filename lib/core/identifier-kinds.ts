import type { Analysis } from './analysis.ts';
import CARD_TESTS from './card-tests.json';
import * as sum from './checksums.ts';
import { hasRealDistrict, isCardNumber, isNik, passesLuhn } from './digits.ts';
import LABEL_WORDS from './identifier-labels.json';
import { formOf, formPattern } from './value-form.ts';

/** Words that name each kind of number, and those that say it is public, a specimen or somebody's. */
export const LABELS: Readonly<Record<string, readonly string[]>> = LABEL_WORDS;

/** How a kind of identifier looks, and when that is enough. */
export interface Kind {
  /** Its list in identifier-labels.json. */
  readonly label: string;
  readonly entity: string;
  /** Of the plain value; anchored. */
  readonly shape: RegExp;
  readonly written?: RegExp;
  /** Checksum and structure. Beside its name a value counts without, people mistype; never with `strict`. */
  readonly valid?: (plain: string, written: string) => boolean;
  readonly strict?: true;
  /** Whether it counts without its name beside it. */
  readonly alone?: (plain: string, written: string, analysis: Analysis) => boolean;
  /** In an answer to somebody, this writing counts alone, too, when valid. */
  readonly inAnswer?: RegExp;
  readonly glued?: readonly string[];
  /** How near its name must stand. */
  readonly reach?: number;
  /** `false`: the name never stands behind; `linked`: only as in `… is your reference`. */
  readonly behind?: false | 'linked';
  /** Only in a text that speaks about one person, or to one. */
  readonly personal?: true;
  /** Only in an answer to somebody. */
  readonly addressed?: true;
  /** An account; those for donations and taxes are public. */
  readonly bank?: true;
  /** Agencies have one, too: `our EIN` is public. */
  readonly ours?: true;
  /** Its name is one of many things' (`reference`, `account`): a word before it may make it public. */
  readonly vague?: true;
  /** Decides between readings of the same value. */
  readonly weight?: number;
}

const TEST_CARDS = new Set(CARD_TESTS);
const yes = (): boolean => true;
/** No space in it, or only digits. */
const CODE = /^(?:\S+|[\d .-]+)$/;
const isForeign = (_: string, __: string, { language }: Analysis): boolean => language === 'other';
const writtenAs =
  (pattern: RegExp) =>
  (_: string, written: string): boolean =>
    pattern.test(written);
const yymmdd = (plain: string): boolean => sum.isMonthDay(plain.slice(2, 4), plain.slice(4, 6));
const isSsn = (plain: string): boolean => !/^(?:123456789|078051120|219099999|987654\d{3})$/.test(plain);
/** Enough digits to be somebody's, and no year or word of the street. */
const isCode = (plain: string): boolean =>
  plain.replace(/\D/g, '').length >= (/[A-Z]/.test(plain) ? 3 : 5) &&
  !/^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?$/.test(plain) &&
  !/^(?:COVID|RT|RW|KM|PP|UU|ISO|HTTP)\d/.test(plain);

/** All kinds there are. */
export const KINDS: readonly Kind[] = [
  // Indonesia
  {
    label: 'nik',
    entity: 'NIK',
    shape: /^\d{16}$/,
    valid: isNik,
    alone: hasRealDistrict,
    glued: ['nik', 'ktp'],
    weight: 20,
  },
  { label: 'kk', entity: 'KK', shape: /^\d{16}$/, valid: isNik, glued: ['kk'] },
  {
    label: 'npwp',
    entity: 'NPWP',
    ours: true,
    shape: /^\d{15}$/,
    alone: writtenAs(/^\d\d[. ]\d{3}[. ]\d{3}[. ]\d[-. ]\d{3}[. ]\d{3}$/),
    glued: ['npwp'],
    weight: 20,
  },
  { label: 'npwp', entity: 'NPWP', ours: true, shape: /^\d{16}$/, glued: ['npwp'] },
  { label: 'bpjs', entity: 'BPJS', shape: /^\d{13}$/, glued: ['bpjs'], weight: 10 },
  { label: 'bpjs', entity: 'BPJS', shape: /^\d{11}$/, glued: ['bpjs'] },
  { label: 'bpjsWork', entity: 'BPJS', shape: /^\d{11}$/, weight: 10 },
  {
    label: 'nip',
    entity: 'OTHER_ID',
    shape: /^\d{18}$/,
    valid: (p) => /^(?:19|20)\d{6}(?:19|20)\d{4}[12]\d{3}$/.test(p) && sum.isMonthDay(p.slice(4, 6), p.slice(6, 8)),
    alone: yes,
    glued: ['nip'],
    weight: 20,
  },
  { label: 'nip', entity: 'OTHER_ID', shape: /^\d{8,10}$/, reach: 16, glued: ['nip'] },
  { label: 'nisn', entity: 'OTHER_ID', shape: /^[A-Z]?\d{8,12}$/, glued: ['nisn'] },
  { label: 'nuptk', entity: 'OTHER_ID', shape: /^\d{12,16}$/, glued: ['nuptk'] },
  { label: 'kitas', entity: 'OTHER_ID', shape: /^(?=.*\d{4})[A-Z0-9]{8,14}$/, written: CODE },
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
  // United States
  {
    label: 'ssn',
    entity: 'US_SSN',
    shape: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    valid: isSsn,
    strict: true,
    alone: writtenAs(/^\d{3}([-.])\d{2}\1\d{4}$/),
    glued: ['ssn'],
    weight: 10,
  },
  {
    label: 'itin',
    entity: 'US_ITIN',
    shape: /^9\d{2}(?:5\d|6[0-5]|[78]\d|9[0-24-9])\d{4}$/,
    alone: writtenAs(/^\d{3}-\d{2}-\d{4}$/),
    weight: 10,
  },
  { label: 'ssn', entity: 'US_ITIN', shape: /^9\d{2}(?:5\d|6[0-5]|[78]\d|9[0-24-9])\d{4}$/ },
  { label: 'ein', entity: 'US_EIN', shape: /^\d{9}$/, addressed: true, behind: false, ours: true },
  { label: 'npi', entity: 'US_NPI', shape: /^[12]\d{9}$/, valid: sum.isNpi },
  {
    label: 'mbi',
    entity: 'US_MBI',
    shape: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    valid: (p) => !/^1EG4TE5MK7[23]$/.test(p),
    alone: yes,
  },
  // United Kingdom and Ireland
  {
    label: 'nino',
    entity: 'UK_NINO',
    shape: /^(?!BG|GB|NK|KN|TN|NT|ZZ|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    alone: yes,
  },
  {
    label: 'nhs',
    entity: 'UK_NHS',
    shape: /^\d{10}$/,
    valid: sum.isNhs,
    inAnswer: /^[1-9]\d\d \d{3} \d{4}$/,
    weight: 5,
  },
  { label: 'utr', entity: 'OTHER_ID', shape: /^\d{10}K?$/ },
  { label: 'pps', entity: 'OTHER_ID', shape: /^\d{7}[A-W][A-IW]?$/, written: /^\S+$|^\d+ ?[A-W]{1,2}$/ },
  // Europe
  {
    label: 'deTax',
    entity: 'DE_TAX_ID',
    shape: /^[1-9]\d{10}$/,
    valid: sum.isGermanTaxId,
    inAnswer: /^\d{2} \d{3} \d{3} \d{3}$/,
    weight: 5,
  },
  { label: 'deTaxNumber', entity: 'DE_TAX_NUMBER', shape: /^\d{10,13}$/ },
  {
    label: 'deSocial',
    entity: 'DE_SOCIAL_SECURITY',
    shape: /^\d{8}[A-Z]\d{3}$/,
    valid: sum.isGermanSocial,
    alone: isForeign,
  },
  { label: 'deHealth', entity: 'DE_HEALTH_INSURANCE', shape: /^[A-Z]\d{9}$/ },
  {
    label: 'deCard',
    entity: 'DE_ID_CARD',
    shape: /^(?=.*\d)[LMNPRTVWXYCFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8,9}$/,
    written: /^\S+$/,
  },
  {
    label: 'nir',
    entity: 'FR_NIR',
    shape: /^[12378]\d{4}(?:\d{2}|2[AB])\d{8}$/,
    valid: sum.isNir,
    alone: (p) => /^[12]/.test(p) && Number(p.slice(3, 5)) <= 12,
    weight: 25,
  },
  {
    label: 'dni',
    entity: 'ES_DNI',
    shape: /^\d{7,8}[A-Z]$/,
    written: /^[\d.]+[- ]?[A-Za-z]$/,
    valid: sum.isDni,
    alone: writtenAs(/^\d[\d.]+-?[A-Z]$/),
    weight: 5,
  },
  { label: 'dni', entity: 'OTHER_ID', shape: /^\d{7,8}$/, reach: 16 },
  { label: 'nie', entity: 'ES_NIE', shape: /^[XYZ]\d{7}[A-Z]$/, valid: sum.isDni, alone: yes },
  {
    label: 'cf',
    entity: 'IT_FISCAL_CODE',
    shape: /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/,
    alone: yes,
  },
  { label: 'itCard', entity: 'IT_IDENTITY_CARD', shape: /^(?:[A-Z]{2}\d{5}[A-Z]{2}|[A-Z]{2}\d{7}|\d{7}[A-Z]{2})$/ },
  { label: 'pesel', entity: 'PL_PESEL', shape: /^\d{11}$/, valid: sum.isPesel, inAnswer: /^\d+$/ },
  {
    label: 'bsn',
    entity: 'NL_BSN',
    shape: /^\d{8,9}$/,
    valid: (p) => sum.isBsn(p.padStart(9, '0')),
    glued: ['bsn'],
    weight: 5,
  },
  {
    label: 'pnr',
    entity: 'SE_PERSONNUMMER',
    shape: /^(?:19|20)?\d{10,11}$/,
    valid: sum.isPersonnummer,
    inAnswer: /^(?:19|20)\d{6}-?\d{4}$/,
    alone: (_, w, a) => a.language === 'other' && /^(?:19|20)\d{6}-\d{4}$/.test(w),
  },
  {
    label: 'hetu',
    entity: 'FI_PERSONAL_IDENTITY_CODE',
    shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-Y]$/,
    valid: sum.isHetu,
    alone: writtenAs(/^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/),
    weight: 5,
  },
  { label: 'nif', entity: 'OTHER_ID', shape: /^\d{9,11}$/, reach: 20 },
  { label: 'russian', entity: 'OTHER_ID', shape: /^\d{10,12}$/, reach: 20 },
  // Asia and the Pacific
  {
    label: 'tfn',
    entity: 'AU_TFN',
    shape: /^\d{8,9}$/,
    valid: sum.isTfn,
    inAnswer: /^\d{3} \d{3} \d{3}$/,
    glued: ['tfn'],
    weight: 5,
  },
  { label: 'auMedicare', entity: 'AU_MEDICARE', shape: /^[2-6]\d{9,10}$/, valid: sum.isAuMedicare, weight: 5 },
  { label: 'ird', entity: 'OTHER_ID', shape: /^\d{8,9}$|^[A-Z]{3}\d{4}$/ },
  {
    label: 'aadhaar',
    entity: 'IN_AADHAAR',
    shape: /^[2-9]\d{11}$/,
    valid: sum.isAadhaar,
    inAnswer: /^\d{12}$/,
    alone: writtenAs(/^\d{4}([ -])\d{4}\1\d{4}$/),
  },
  { label: 'pan', entity: 'IN_PAN', shape: /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/, alone: yes, glued: ['pan'] },
  { label: 'voter', entity: 'IN_VOTER', shape: /^[A-Z]{3}\d{7}$/ },
  {
    label: 'mykad',
    entity: 'MY_NRIC',
    shape: /^\d{12}$/,
    valid: yymmdd,
    alone: writtenAs(/^\d{6}-\d\d-\d{4}$/),
    weight: 5,
  },
  { label: 'nric', entity: 'SG_NRIC', shape: /^[STFGM]\d{7}[A-Z]$/, valid: sum.isNric, alone: yes, weight: 5 },
  { label: 'phTin', entity: 'PH_TIN', shape: /^\d{9}(?:\d{3}|\d{5})?$/, weight: 5 },
  { label: 'phId', entity: 'OTHER_ID', shape: /^\d{10,16}$/, reach: 24 },
  { label: 'sss', entity: 'OTHER_ID', shape: /^\d{10}$/ },
  { label: 'thai', entity: 'TH_TNIN', shape: /^[1-8][1-9]\d{11}$/, valid: sum.isThai, alone: isForeign },
  {
    label: 'rrn',
    entity: 'KR_RRN',
    shape: /^\d{6}[0-49]\d{6}$/,
    valid: yymmdd,
    alone: (_, written, a) => a.language === 'other' || /^\d{6}-\d{7}$/.test(written),
    weight: 5,
  },
  {
    label: 'rrn',
    entity: 'KR_FRN',
    shape: /^\d{6}[5-8]\d{6}$/,
    valid: yymmdd,
    alone: (_, written, a) => a.language === 'other' || /^\d{6}-\d{7}$/.test(written),
    weight: 5,
  },
  { label: 'tckn', entity: 'TR_NATIONAL_ID', shape: /^[1-9]\d{10}$/, valid: sum.isTckn, alone: isForeign },
  {
    label: 'chinese',
    entity: 'OTHER_ID',
    shape: /^[1-9]\d{16}[\dX]$/,
    valid: (p) => /^\d{6}(?:19|20)/.test(p) && sum.isMonthDay(p.slice(10, 12), p.slice(12, 14)) && sum.isChineseId(p),
    alone: yes,
  },
  { label: 'hkid', entity: 'OTHER_ID', shape: /^(?:[A-Z]{1,2}\d{6}[0-9A]?|[A-Z][12]\d{8})$/ },
  { label: 'myNumber', entity: 'OTHER_ID', shape: /^\d{12}$/, weight: 5 },
  { label: 'cccd', entity: 'OTHER_ID', shape: /^\d{9}(?:\d{3})?$/ },
  {
    label: 'emirates',
    entity: 'OTHER_ID',
    shape: /^\d{10}$|^\d{14,15}$/,
    alone: (p) => /^784(?:19|20)\d{10}$/.test(p),
  },
  { label: 'cnic', entity: 'OTHER_ID', shape: /^\d{10}$|^\d{13}$|^\d{17}$/, alone: writtenAs(/^\d{5}-\d{7}-\d$/) },
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

const forms = KINDS.map((kind) => [kind, formPattern(kind.shape)] as const);
const byForm = new Map<string, readonly Kind[]>();
const KEPT_FORMS = 5000;

/** Kinds whose shape a value may have; the shapes themselves say more. */
export function kindsOf(plain: string): readonly Kind[] {
  const form = formOf(plain);
  let kinds = byForm.get(form);
  if (!kinds) {
    if (byForm.size >= KEPT_FORMS) byForm.clear();
    kinds = forms.flatMap(([kind, pattern]) => (pattern.test(form) ? [kind] : []));
    byForm.set(form, kinds);
  }
  return kinds;
}
