import type { Analysis } from '../../analysis.ts';
import { defineCueRule } from '../../cue-rule.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './stat-without-source.json';

/** Money, speed, sensor readings, sizes. */
const NOT_A_STATISTIC = /[£$€₹¥]\s?\d|\bRp\.?\s?\d|\d\s?(?:mm|cm|°C|°|µg|kWh|ml|mg|MW)\b|\bPM2\.5\b/i;
/** `Carers UK's 2024 report`, `(BPS, Maret 2025)`, `Data: Dinas Kesehatan`. */
const NAMED_SOURCE =
  /\((?:source|sumber|data)?:?\s?[A-Z][\w&.]+(?: [\w&.]+){0,5},? ?(?:\p{L}+ )?\d{0,4}\)|\b(?:source|sumber|data):\s?\p{Lu}|\b(?!(?:The|A|An|Our|New|Recent|This|Latest|One|Hasil|Exit)\b)\p{Lu}[\p{L}&]+(?:'s|’s)? (?:\d{4} )?(?:survey|study|report|census|data|figures|audit)\b/u;

const hasSource = ({ urls, text }: Analysis): boolean => urls.length > 0 || NAMED_SOURCE.test(text);
/** Words that name where a figure comes from; the model does not know that they settle the matter. */
const NAMES_SOURCE =
  /(?<!\p{L})(?:menurut|berdasarkan|mengutip|dikutip|data (?:dari )?\p{Lu}|sensus|sumber|according to|figures (?:from|by)|(?:survey|study|report|data|analysis|audit) (?:by|from)|source:|census|published by)(?!\p{L})/iu;
const NUMBER =
  /\d|(?<!\p{L})(?:half|third|quarter|majority|most|double|twice|separuh|setengah|sepertiga|mayoritas|sebagian besar|lipat)(?!\p{L})/iu;

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'verification/stat-without-source',
    severity: 'warn',
    scope: 'post',
    rationale:
      'A figure that nobody can check is an assertion, and from an agency it is repeated as fact. Flags shares, trends, ' +
      'comparisons and counts of people when the post has neither a link nor a named source. Prices, fees, speeds, sensor ' +
      'readings, what is on offer, quotas, targets and scores are left alone.',
    sources: [
      {
        title: 'UK Statistics Authority: Code of Practice for Statistics',
        url: 'https://code.statisticsauthority.gov.uk/',
      },
      {
        title: 'UU 14/2008 tentang Keterbukaan Informasi Publik, pasal 7 ayat (2)',
        url: 'https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008',
      },
    ],
    messageIds: ['noSource'],
    words,
    readsQuestions: true,
    unlessMatches: NOT_A_STATISTIC,
    ignores: hasSource,
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Burglaries fell 28% in our town this year.',
          marks: '28%',
          better: 'Burglaries fell 28% in our town this year (police annual report: https://example.gov.uk/report).',
        },
        { language: 'en', text: 'Four out of five drivers here wear a seat belt.' },
        { language: 'en', text: 'Complaints have dropped by a third since the new system.' },
        {
          language: 'id',
          text: 'Angka kecelakaan turun 28% tahun ini.',
          better: 'Angka kecelakaan turun 28% tahun ini, menurut data Satlantas Polres per Juni.',
        },
        { language: 'id', text: 'Empat dari lima warga puas dengan layanan kami.' },
        { language: 'id', text: 'Sebagian besar remaja kurang tidur. Yuk, istirahat cukup.' },
      ],
      clean: [
        { language: 'en', text: 'Museum tickets are 50% off for students until Sunday 8 June.' },
        { language: 'en', text: 'The WHO estimates that a third of adults move too little.' },
        { language: 'en', text: 'The reservoir is at 61% of capacity this morning.' },
        { language: 'id', text: 'Diskon 30% untuk pajak kendaraan sampai 30 Juni.' },
        { language: 'id', text: 'Menurut BPS, pengangguran turun menjadi 4,1 persen.' },
        { language: 'id', text: 'Dua dari tiga loket buka hari ini.' },
      ],
    },
  }),
  ({ start, end, text }, analysis) =>
    hasSource(analysis) || NAMES_SOURCE.test(analysis.text) || NOT_A_STATISTIC.test(text) || !NUMBER.test(text)
      ? undefined
      : { span: { start, end } },
);
