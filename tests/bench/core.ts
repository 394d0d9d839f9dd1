import { type OwnRule, ownRuleSchema } from '../../lib/core/agency/own-rule.ts';
import { checkDraft, type Draft, defaultAgencyRules } from '../../lib/core/index.ts';
import { compileOwnRules } from '../../lib/core/own-rules/compile.ts';
import { median, quantile, type Row } from './bench.ts';

const AGENCY = { ...defaultAgencyRules(), officialDomains: ['kotacontoh.go.id'], maxPostLength: 25_000 };

/** Prose of a city government with something for many rules, as drafts have. */
const PROSE = [
  'Air bersih di Kecamatan Melati kembali mengalir sejak pukul 14.00 WIB. Terima kasih atas kesabaran Anda. 💧',
  'Cek jadwal di http://kotacontoh.go.id/air atau hubungi 0812-3456-7890. #infoairbersih @DinasAirContoh',
  'Water is back in Melati since 2 pm. Read more: https://bit.ly/3AbCdEf #CleanWater',
  'NIK 3174014107900001 tidak perlu dikirim. SEGERA LAPOR bila air masih keruh!',
].join('\n');

const draft = (length: number): Draft => {
  const text = PROSE.repeat(Math.ceil(length / PROSE.length)).slice(0, length);
  return { text, kind: 'post', media: [{ kind: 'image', alt: { known: false } }] };
};

/** Another text each time: no engine may remember the answer. */
const variant = (base: Draft, index: number): Draft => ({ ...base, text: `${index % 10}${base.text.slice(1)}` });

/** One letter more in the middle of a long draft, which was checked before. */
function measureKeystroke(length: number, rounds: number, aim: number): Row {
  const base = draft(length);
  checkDraft(base, AGENCY);
  const times: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const at = (index * 7919) % length;
    const text = `${base.text.slice(0, at)}x${base.text.slice(at, -1)}`;
    const start = performance.now();
    checkDraft({ ...base, text }, AGENCY);
    times.push(performance.now() - start);
  }
  const note = `p99 ${quantile(times, 0.99).toFixed(2)} ms, ${rounds} times`;
  return { what: `key stroke in ${length} characters`, value: median(times), unit: 'ms', aim, note };
}

/** What an agency may well have: mostly words, and some of each other kind. */
const OWN_RULES = Array.from({ length: 100 }, (_, index): OwnRule => {
  const rule = {
    id: `own-${index}`,
    title: { en: 'Own rule' },
    message: { en: 'Say it in another way.' },
    severity: 'warn',
  };
  const parts = [
    { kind: 'pattern', pattern: `\\bkode[- ]?${index}[A-Z]{2,4}\\b` },
    { kind: 'required', phrases: [`Sumber ${index}`], when: ['gempa', `banjir ${index}`] },
    { kind: 'domains', domains: [`toko${index}.web.id`] },
    { kind: 'pattern', pattern: `(?:diskon|promo)\\s+${index}\\s*%` },
  ];
  const terms = { kind: 'terms', phrases: [`janji ${index}`, 'dijamin pasti', `gratis ${index}`], allowed: ['bukan'] };
  return ownRuleSchema.parse({ ...rule, ...(parts[index % 10] ?? terms) });
});

/** Own rules alone, on a text of the usual length. */
function measureOwnRules(length: number, rounds: number, aim: number): Row {
  const agency = { ...AGENCY, ownRules: OWN_RULES };
  const rules = compileOwnRules(OWN_RULES);
  const base = draft(length);
  for (let index = 0; index < rounds / 4; index += 1) checkDraft(variant(base, index), agency, rules);
  const times = Array.from({ length: rounds }, (_, index) => {
    const text = variant(base, index);
    const start = performance.now();
    checkDraft(text, agency, rules);
    return performance.now() - start;
  });
  const note = `p99 ${quantile(times, 0.99).toFixed(2)} ms, ${rounds} times`;
  return { what: `${OWN_RULES.length} own rules on ${length} characters`, value: median(times), unit: 'ms', aim, note };
}

function measure(what: string, length: number, rounds: number, aim?: number): Row {
  const base = draft(length);
  for (let index = 0; index < rounds / 4; index += 1) checkDraft(variant(base, index), AGENCY);
  const times: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const text = variant(base, index);
    const start = performance.now();
    checkDraft(text, AGENCY);
    times.push(performance.now() - start);
  }
  const note = `p99 ${quantile(times, 0.99).toFixed(2)} ms, ${rounds} times`;
  return { what, value: median(times), unit: 'ms', note, ...(aim === undefined ? {} : { aim }) };
}

/** Every word of it new, so that nothing is remembered from the round before. */
function measureFirst(length: number, rounds: number, aim: number): Row {
  const base = draft(length);
  const times = Array.from({ length: rounds }, (_, round) => {
    // Each repetition of the prose differs, too: parts of a draft that are alike are read once.
    const text = base.text.replace(/\p{L}{4,}/gu, (word, offset: number) => {
      const letters = [round, Math.floor(offset / PROSE.length)].map((at) => String.fromCharCode(97 + (at % 26)));
      return word.slice(0, -2) + letters.join('');
    });
    const start = performance.now();
    checkDraft({ ...base, text }, AGENCY);
    return performance.now() - start;
  });
  const note = `slowest ${Math.max(...times).toFixed(1)} ms, ${rounds} texts`;
  return { what: `first check of ${length} characters, all rules`, value: median(times), unit: 'ms', aim, note };
}

/** Texts that make a careless pattern quadratic; X's longest post is full of one of them. */
const HOSTILE = [
  ...['1', '12 ', '08 ', '4 ', '1-', '+1 ', 'a.', '.', '文.', 'www.', '/a', 'https://a.co/ ', 'http://', '(', '[a'],
  ...[
    'a@a.',
    'a@a.co ',
    '(at) ',
    'a at b dot c ',
    'Aa ',
    'AA ',
    ' ',
    '\n',
    'abcdefghij',
    'a-',
    '@a ',
    '#',
    '#ab',
    '#aaaa ',
  ],
  ...['😀', '1️⃣', '𝗮', 'ⓐ', 'x\u0336', '\u200d', '\ud800', 'kirim nik ', 'what is your ', 'do not share ', 'not for '],
  ...['081234567890 ', '3578126503970004 ', '4485275742308327 '],
];

function measureHostile(): Row {
  const times = HOSTILE.map((part) => {
    const text = part.repeat(Math.ceil(25_000 / part.length)).slice(0, 25_000);
    const rounds = [1, 2, 3].map(() => {
      const start = performance.now();
      checkDraft({ text, kind: 'post', media: [] }, AGENCY);
      return performance.now() - start;
    });
    return { part, time: Math.min(...rounds) };
  });
  const slowest = times.reduce((worst, each) => (each.time > worst.time ? each : worst));
  const note = `${JSON.stringify(slowest.part)}, of ${HOSTILE.length} texts`;
  return { what: 'check of 25,000 hostile characters', value: slowest.time, unit: 'ms', aim: 60, note };
}

export const measureCore = (): Row[] => [
  measureHostile(),
  measure('check of 280 characters, all rules', 280, 2000, 1),
  measureOwnRules(280, 2000, 1),
  measureFirst(25_000, 30, 60),
  measureKeystroke(25_000, 60, 16),
];
