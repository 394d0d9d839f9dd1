import { isAcronym } from '../../lexicon/lexicon.ts';
import { segment } from '../../lexicon/segment.ts';
import { defineRule } from '../../rule.ts';

/** Capitals alone up to this length are taken for an acronym (#BMKG, #USAID). */
const ACRONYM_LETTERS = 6;
/** When more than this share of a tag's letters is in words of one or two letters, the split is a guess. */
const MAX_SHORT = 0.3;

/** Names of towns are made of two words (Nusabaru, Brookfield) and written as one. */
const LONGEST_PLACE = 12;
const PLACE_ENDING =
  /^(?:baru|jaya|sari|raya|mulya|mulyo|rejo|harjo|agung|indah|mukti|makmur|sakti|asri|field|ford|dale|port|mouth|haven|worth|ville|brook|mere|stead|wood|ham|ton|hill|bridge)$/;

const capitalise = (word: string): string =>
  isAcronym(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);

/** The tag's words in CamelCase, or nothing when it is fine or we cannot tell. `body` has no `#`. */
function camelCase(body: string): string | undefined {
  const letters = body.replace(/[^a-z]/gi, '');
  const isUpper = letters === letters.toUpperCase();
  // A capital inside (#CleanWater, #iPhone) means that somebody has thought about it.
  const isCamel = /^[a-z]{3,}(?:[A-Z][a-z]+)+\d*$/.test(body);
  if (isCamel) return body.charAt(0).toUpperCase() + body.slice(1);
  if (/[^a-z0-9_]/i.test(body) || (!isUpper && /[a-z0-9_][A-Z]/.test(body))) return undefined;
  if (isUpper && letters.length <= ACRONYM_LETTERS) return undefined;
  const parts = body.toLowerCase().split(/_+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/);
  const words: string[] = [];
  for (const part of parts) {
    const found = /^[a-z]/.test(part) ? segment(part) : [part];
    if (!found) return undefined;
    words.push(...found);
  }
  const spelled = words.filter((word) => /^[a-z]/.test(word));
  const short = spelled.filter((word) => word.length < 3 && !isAcronym(word)).join('').length;
  if (spelled.length < 2 || short / letters.length > MAX_SHORT) return undefined;
  if (spelled.length === 2 && letters.length <= LONGEST_PLACE && PLACE_ENDING.test(spelled[1] ?? '')) return undefined;
  const result = words.map(capitalise).join('');
  return result === body ? undefined : result;
}

export const rule = defineRule({
  id: 'accessibility/hashtag-case',
  severity: 'warn',
  rationale:
    'Screen readers find the words of a tag by its capitals; without them it is one garbled word. One-word tags, ' +
    'acronyms and tags that we cannot take apart with confidence are left alone.',
  sources: [
    {
      title: 'Section508.gov: create accessible social media',
      url: 'https://www.section508.gov/create/social-media/',
    },
    {
      title: 'Digital.gov: social media accessibility toolkit',
      url: 'https://digital.gov/resources/federal-social-media-accessibility-toolkit-hackpad/',
    },
  ],
  messageIds: ['needsCapitals'],
  examples: {
    flagged: [
      { language: 'en', text: 'Tap it off! #savewater', marks: '#savewater', fixed: 'Tap it off! #SaveWater' },
      { language: 'en', text: '#ROADSAFETYWEEK starts now', fixed: '#RoadSafetyWeek starts now' },
      { language: 'en', text: 'Tips inside. #Beprepared', fixed: 'Tips inside. #BePrepared' },
      { language: 'id', text: 'Ayo ikut! #bersihkansungai', fixed: 'Ayo ikut! #BersihkanSungai' },
      { language: 'id', text: 'Pantau terus #infobanjirjakarta', fixed: 'Pantau terus #InfoBanjirJakarta' },
      { language: 'id', text: 'Yuk lapor #ayolaporspt2025', fixed: 'Yuk lapor #AyoLaporSPT2025' },
    ],
    clean: [
      { language: 'en', text: 'Ready? #Earthquake #wildfire #RoadSafety' },
      { language: 'en', text: 'Live from #COP29 and #NHS75' },
      { language: 'en', text: 'Proud of #harrowgate' },
      { language: 'id', text: '#ketenagakerjaan #keselamatan #BMKG #Pemilu2024' },
      { language: 'id', text: 'Jadwal #imunisasi ada di #InfoKesehatan' },
      { language: 'id', text: 'Terima kasih sudah #bersepeda' },
    ],
  },
  *check({ hashtags }) {
    const known = new Map<string, string | undefined>();
    for (const { start, end, text } of hashtags) {
      if (!known.has(text)) known.set(text, camelCase(text.slice(1)));
      const better = known.get(text);
      if (better === undefined) continue;
      yield {
        messageId: 'needsCapitals',
        data: { tag: text, better: `#${better}` },
        span: { start, end },
        suggestions: [
          {
            messageId: 'useCapitals',
            data: { better: `#${better}` },
            edits: [{ span: { start: start + 1, end }, newText: better }],
          },
        ],
      };
    }
  },
});
