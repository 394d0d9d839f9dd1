import { defineRule, type Rule } from '../../rule.ts';
import { splitWords } from '../../tokens.ts';
import data from './alt-poor.json';

const GENERIC = new Set(data.generic.split(' '));
const TYPES = new Set(data.types.split(' '));
const LINKS = new Set(data.links.split(' '));
const DEFERS = new RegExp(`(?:^|[\\s,;(])(?:${data.defers.join('|')})[\\s.!)]*$`, 'i');
const FILE_END = /\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|svg|pdf|mp4|mov)["')]?$/i;
const FILE_START =
  /^(?:img|dsc[nf]?|pxl|dji|wa|mvimg|screenshot|screen shot|tangkapan layar|whatsapp image|image|photo|foto|gambar|untitled|final|scan|desain|design)[-_ ]*(?:\d{3,}|\d{4}-\d\d|(?:final|copy|v\d|salinan)\b)/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
/** A type of picture with its topic and no more ("Infographic about recycling") says nothing of what it shows. */
const MAX_TOPIC_WORDS = 5;
const MIN_KEYWORDS = 5;
/** Share of the description's words that stand in the post in the same order. */
const SAME_SHARE = 0.9;
const FUNCTION_WORDS =
  /(?<!\p{L})(?:the|a|an|of|with|in|on|at|to|and|is|are|for|by|from|its|his|her|di|ke|dari|yang|dan|dengan|untuk|sedang|pada|sebuah|para)(?!\p{L})/iu;

type MessageId = 'fileName' | 'noContent' | 'address' | 'keywords' | 'sameAsPost';

function isKeywordList(words: readonly string[], alt: string): boolean {
  const items = alt.split(/[,;|/]/).filter((item) => item.trim() !== '');
  const short = items.length >= MIN_KEYWORDS && words.length / items.length <= 1.7;
  const bare = words.length >= 7 && !FUNCTION_WORDS.test(alt) && !/[.,:;!?–-]|\p{Lu}\p{Ll}/u.test(alt.slice(1));
  return short || bare;
}

function faultOf(alt: string, postWords: readonly string[]): MessageId | undefined {
  const trimmed = alt.trim();
  if (ADDRESS.test(trimmed)) return 'address';
  if (FILE_END.test(trimmed) || FILE_START.test(trimmed) || /^\w+(?:_\w+)+$/.test(trimmed)) return 'fileName';
  const words = splitWords(trimmed).map(({ text }) => text.toLowerCase());
  if (words.length === 0) return undefined;
  if (DEFERS.test(trimmed)) return 'noContent';
  if (words.every((word) => GENERIC.has(word) || /^\d+$/.test(word))) return 'noContent';
  const [first = '', second = ''] = words;
  if (words.length <= MAX_TOPIC_WORDS && TYPES.has(first) && LINKS.has(second)) return 'noContent';
  if (isKeywordList(words, trimmed)) return 'keywords';
  return words.length >= 4 && isSame(words, postWords) ? 'sameAsPost' : undefined;
}

function isSame(words: readonly string[], postWords: readonly string[]): boolean {
  let at = 0;
  let same = 0;
  for (const word of words) {
    const next = postWords.indexOf(word, at);
    if (next < 0) continue;
    same++;
    at = next + 1;
  }
  return same / words.length >= SAME_SHARE && words.length >= 0.6 * postWords.length;
}

const photo = (text: string) => ({ media: [{ kind: 'image', alt: { known: true, text } }] }) as const;

export const rule: Rule = defineRule({
  id: 'accessibility/alt-poor',
  scope: 'post',
  severity: 'warn',
  rationale:
    'A file name, "poster" or the post once more gives a blind reader nothing. Short descriptions that say what is ' +
    'there ("City logo", "A cat on a fence"), and openers such as "Photo of" before real content, are left alone.',
  sources: [
    { title: 'WCAG 2.2, 1.1.1, technique failure F30', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F30' },
    { title: 'GOV.UK: how to write alt text', url: 'https://www.gov.uk/guidance/content-design/images' },
  ],
  messageIds: ['fileName', 'noContent', 'address', 'keywords', 'sameAsPost'],
  examples: {
    flagged: [
      { language: 'en', text: 'Our new bus.', draft: photo('IMG_2041.jpg') },
      { language: 'en', text: 'Flu jabs start on Monday.', draft: photo('poster') },
      { language: 'en', text: 'Where to park on market day.', draft: photo('https://www.example.gov.uk/park.png') },
      { language: 'en', text: 'Sort it out!', draft: photo('bins, recycling, waste, council, plastic, glass') },
      { language: 'id', text: 'Jadwal samsat keliling pekan ini.', draft: photo('infografis') },
      { language: 'id', text: 'Cara daftar KTP digital.', draft: photo('Poster tentang KTP digital') },
      {
        language: 'id',
        text: 'Pasar murah di lapangan desa mulai hari Sabtu.',
        draft: photo('Pasar murah di lapangan desa mulai hari Sabtu'),
      },
    ],
    clean: [
      { language: 'en', text: 'Our new look.', draft: photo('City logo') },
      { language: 'en', text: 'Found in the park.', draft: photo('Photo of a brown spaniel with a red collar') },
      { language: 'en', text: 'Where your tax goes.', draft: photo('Bar chart: care 52p, roads 9p, bins 7p') },
      { language: 'id', text: 'Kerja bakti hari ini.', draft: photo('Warga menyapu tepi sungai') },
      { language: 'id', text: 'Peta posko.', draft: photo('Peta tiga posko banjir di Kecamatan Melati') },
      { language: 'id', text: 'Tanpa gambar.' },
    ],
  },
  *check({ draft, words }) {
    if (draft.media.length === 0) return;
    const postWords = words.map(({ text }) => text.toLowerCase());
    for (const [index, { kind, alt }] of draft.media.entries()) {
      if (kind === 'video' || !alt.known) continue;
      const messageId = faultOf(alt.text, postWords);
      if (messageId) yield { messageId, data: { index: index + 1, total: draft.media.length } };
    }
  },
});
