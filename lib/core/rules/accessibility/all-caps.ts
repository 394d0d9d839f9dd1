import type { Language, Token } from '../../analysis.ts';
import { isAcronym, isName, isWord } from '../../lexicon/lexicon.ts';
import { defineRule } from '../../rule.ts';

const MIN_WORDS = 3;

/** `shout` counts, `neutral` (acronyms, numbers, I, A) neither counts nor ends a run, `calm` ends it. */
function loudness({ text }: Token): 'shout' | 'neutral' | 'calm' {
  const letters = text.replace(/\P{L}/gu, '');
  if (letters !== letters.toUpperCase()) return 'calm';
  // Scripts without capitals are neither loud nor calm; they end the run.
  if (letters && letters === letters.toLowerCase()) return 'calm';
  if (letters.length < 2 || /\p{N}/u.test(text)) return 'neutral';
  const word = letters.toLowerCase();
  if (isAcronym(word)) return 'neutral';
  if (isWord(word, 'en') || isWord(word, 'id')) return 'shout';
  // Unknown: short ones and ones that cannot be spoken are taken for acronyms.
  const speakable = /[aeiouy]/.test(word) && !/[^aeiouy]{4}/.test(word);
  return letters.length > 4 && speakable ? 'shout' : 'neutral';
}

function calmDown(word: Token, startsSentence: boolean, language: Language): string {
  const lower = word.text.toLowerCase();
  if (loudness(word) === 'neutral' && !(lower === 'a')) return word.text;
  const capital = startsSentence || isName(lower) || (language === 'en' && lower === 'i');
  return capital ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

export const rule = defineRule({
  id: 'accessibility/all-caps',
  severity: 'warn',
  rationale:
    'Runs of capitals are slower to read, sound like shouting and may be spelled out letter by letter. One or two words ' +
    '(UPDATE:, NOT) and acronyms, even several in a row, are left alone.',
  sources: [
    {
      title: 'GOV.UK style guide: block capitals',
      url: 'https://www.gov.uk/guidance/style-guide/a-to-z',
    },
    {
      title: 'Section508.gov: accessible social media',
      url: 'https://www.section508.gov/create/social-media/',
    },
  ],
  messageIds: ['shouting'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'PLEASE STAY INDOORS until 6pm.',
        marks: 'PLEASE STAY INDOORS',
        fixed: 'Please stay indoors until 6pm.',
      },
      {
        language: 'en',
        text: 'The NHS CLINIC WILL CLOSE EARLY on MONDAY',
        marks: 'CLINIC WILL CLOSE EARLY',
        fixed: 'The NHS clinic will close early on MONDAY',
      },
      {
        language: 'id',
        text: 'KANTOR TUTUP LEBIH AWAL hari ini.',
        marks: 'KANTOR TUTUP LEBIH AWAL',
        fixed: 'Kantor tutup lebih awal hari ini.',
      },
      {
        language: 'id',
        text: 'Info BMKG: HUJAN LEBAT DI BOGOR malam ini',
        marks: 'HUJAN LEBAT DI BOGOR',
        fixed: 'Info BMKG: hujan lebat di Bogor malam ini',
      },
    ],
    clean: [
      { language: 'en', text: 'UPDATE: Mill Lane is open. Do NOT drive through water.' },
      { language: 'en', text: 'FEMA, NOAA, USGS and NASA share data. So do the UN, EU and WHO.' },
      { language: 'id', text: 'PENTING! Bawa KTP, KK, NPWP, dan BPJS.' },
      { language: 'id', text: 'BNPB BMKG BPBD PVMBG TNI POLRI siaga. Status AWAS.' },
    ],
  },
  *check({ prose, words, sentences, languageAt }) {
    // Most drafts have not so many words in capitals.
    if ((prose.match(/(?<!\p{L})\p{Lu}{2}/gu)?.length ?? 0) < MIN_WORDS) return;
    let run: Token[] = [];
    for (const word of [...words, undefined]) {
      const level = word ? loudness(word) : 'calm';
      if (word && level !== 'calm') {
        run.push(word);
        continue;
      }
      const shouted = run.filter((token) => loudness(token) === 'shout');
      const first = shouted[0];
      const last = shouted.at(-1);
      if (first && last && shouted.length >= MIN_WORDS) {
        const starts = new Set(sentences.map((sentence) => sentence.start));
        const language = languageAt(first.start);
        yield {
          messageId: 'shouting',
          data: { count: shouted.length },
          span: { start: first.start, end: last.end },
          suggestions: [
            {
              messageId: 'sentenceCase',
              edits: run.flatMap((token) => {
                const newText = calmDown(token, starts.has(token.start), language);
                return newText === token.text ? [] : [{ span: { start: token.start, end: token.end }, newText }];
              }),
            },
          ],
        };
      }
      run = [];
    }
  },
});
