import type { Span, TextEdit } from '../../draft.ts';
import { matches, removal } from '../../pii.ts';
import { defineRule } from '../../rule.ts';

/** Five or more of one sign; dots and dashes that fill a gap in a form or a quote are shorter. */
const ROW = /([=*~_#+|^\\/<>•·.–—-])\1{4,}/g;
/** Boxes, shades and lines of the terminal age. */
const BOX = /[\u2500-\u259f]{2,}/g;
/** `---->`, `===>`, `━━➤`, `>>>>`. */
const ARROW = /[-=~─━]{3,}[>➤►→»]|>{4,}|<{4,}|»{3,}/g;
const ORNAMENT = /[★☆·´¯`•~*°✦✧⋆｡˚◆◇□●○♡♪+×•.,-]{7,}/gu;
/** Faces: a bracket pair with eyes that no word has, and the plain ones that everybody knows. */
const FACE_SIGN = /[◕‿ツ益︵┻ᴥʕʔ▽╯╰︿๑∀ヮ≧≦◡˘ᵕ◠⊙◉ᗜ•°□Дωಠ༼༽]|[\\_='"^~].*[\\_='"^~]/u;
const FACE =
  /[¯\\_╯ヽづ]{0,4}[(（ʕ༼](?:[^\p{L}\p{N}\s()（）]|[ツωДʔಠづᴥっノ ]){1,12}?[)）ʔ༽](?:[\p{So}\p{Sm}\p{P}\p{Sk}︵ ]{0,6}[ノ︵╯┻━ﾉっづ/¯]){0,2}/gu;
const PLAIN_FACE =
  /(?<![\p{L}\p{N}#@/._-])(?:\(?(?:\^[_.-]?\^|>[_.]<|-_-|T_T|;_;|[oO]_[oO]|\^\^)[;']?\)?|ಠ_ಠ|\\o\/|m\(_ _\)m)(?![\p{L}\p{N}_-])/gu;
const ANY_SIGN =
  /[=*~_#+|^\\/<>•·.–—\u2500-\u259f★☆´¯`°✦✧⋆｡˚◆◇□●○♡♪×ツ◕ʕ-]{2,}|[◕‿ツ︵┻ᴥʕʔ╯ಠ༼]|\([^\p{L}\p{N}\s()]{3}/u;
/** Lines without letters, one below the other, are a drawing. */
const DRAWN_LINE = /^[^\p{L}\p{N}\n]*[\\/|_()='"~^-]{2,}[^\p{L}\p{N}\n]*$/u;

function drawings(text: string): Span[] {
  if (!text.includes('\n')) return [];
  const spans: Span[] = [];
  let start = 0;
  let from: number | undefined;
  let lines = 0;
  for (const line of [...text.split('\n'), 'end']) {
    if (DRAWN_LINE.test(line.slice(0, 200))) {
      from ??= start;
      lines++;
    } else {
      if (from !== undefined && lines >= 2) spans.push({ start: from, end: start - 1 });
      from = undefined;
      lines = 0;
    }
    start += line.length + 1;
  }
  return spans;
}

const faces = (text: string): Span[] => [
  ...matches(text, FACE).filter(({ start, end }) => FACE_SIGN.test(text.slice(start, end))),
  ...matches(text, PLAIN_FACE),
];

/** Whether an edit touches nothing of the one before it. */
const isBehind = ({ span }: TextEdit, index: number, all: readonly TextEdit[]): boolean =>
  index === 0 || span.start >= (all[index - 1]?.span.end ?? 0);

export const rule = defineRule({
  id: 'accessibility/ascii-art',
  severity: 'warn',
  rationale:
    'Screen readers say every sign of a drawing, a kaomoji or a line of dashes. A plain :) is read well and left alone, ' +
    'as are dates, prices, ellipses and a single dash or arrow.',
  sources: [
    { title: 'WCAG 2.2, technique failure F72', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F72' },
    { title: 'WCAG 2.2, technique H86', url: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H86' },
  ],
  messageIds: ['art'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '=====NOTICE===== Water is off until noon.',
        marks: '=====',
        fixed: 'NOTICE Water is off until noon.',
      },
      { language: 'en', text: 'No idea who parked here ¯\\_(ツ)_/¯', fixed: 'No idea who parked here' },
      { language: 'en', text: 'Sign up ━━━➤ bring ID', fixed: 'Sign up bring ID' },
      { language: 'id', text: 'Terima kasih, Kak (｡◕‿◕｡)', fixed: 'Terima kasih, Kak' },
      { language: 'id', text: 'Loket tutup (>_<) maaf ya', fixed: 'Loket tutup maaf ya' },
      { language: 'id', text: '★·.·´¯`·.·★ Malam puncak', fixed: 'Malam puncak' },
    ],
    clean: [
      { language: 'en', text: 'See you there :) Open 9-5... ages 5–11, price £3.50 -> pay at the desk' },
      { language: 'en', text: 'Wait for it... (really) and/or "maybe" — yes! #a_b' },
      { language: 'en', text: 'Temperature 36°C (97°F), 5* hotel, A*B, 3 × 4 = 12' },
      { language: 'id', text: 'Senin–Jumat 08.00–15.00 WIB (istirahat 12.00) ^ hanya di desa' },
      { language: 'id', text: 'Ambil nomor -> tunggu -> dilayani. Hehe :D' },
      { language: 'id', text: 'Suhu 36° (normal). Aksara ꦱꦸꦒꦼꦁ dipamerkan.' },
    ],
  },
  *check({ prose }) {
    if (!ANY_SIGN.test(prose)) return;
    const found = [ROW, BOX, ARROW, ORNAMENT].flatMap((pattern) => matches(prose, pattern));
    found.push(...faces(prose), ...drawings(prose));
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = -1;
    const apart = found.filter((span) => {
      const isNew = span.start >= end;
      end = Math.max(end, span.end);
      return isNew;
    });
    // One click takes all of it out: the two ends of a frame are one thing.
    const edits = apart.map((span) => removal(prose, span)).filter(isBehind);
    for (const span of apart) yield { messageId: 'art', span, suggestions: [{ messageId: 'remove', edits }] };
  },
});
