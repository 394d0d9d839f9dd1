import type { Analysis, Token } from '../../analysis.ts';
import { COUNTED_APART } from '../../emoji.ts';
import type { Suggestion } from '../../finding.ts';
import { defineRule } from '../../rule.ts';
import data from './emoji-as-word.json';

type WordLanguage = 'en' | 'id';
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const bare = (emoji: string): string => emoji.replaceAll('\ufe0f', '').replace(/[\u{1f3fb}-\u{1f3ff}]/gu, '');
const POINTERS = setOf(data.pointers);
const VERBS = setOf(data.verbs);
/** Faces show a mood, not a thing. */
const FACE = /^[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f917}\u{1f920}-\u{1f92f}\u{1f970}-\u{1f976}]/u;
const HEARTS = /^[❤💙💚🧡💛💜🤍🖤💗💖]/u;
const compile = ({ needs, particles, particleVerbs, verbs, negations, pronouns, ...rest }: (typeof data)['en']) => ({
  needs: setOf(`${needs} ${verbs} ${negations}`),
  particles: setOf(particles),
  particleVerbs: setOf(particleVerbs),
  pronouns: setOf(pronouns),
  subordinates: setOf(rest.subordinates),
  modals: setOf(rest.modals),
});
const LISTS = { en: compile(data.en), id: compile(data.id) };
const WORDS = new Map(Object.entries(data.words).map(([emoji, words]) => [bare(emoji), words]));

const wordsFor = (emoji: string, language: WordLanguage): string[] =>
  (WORDS.get(bare(emoji))?.[language] ?? '').split('|').filter(Boolean);

/** Words just before and behind, on the same line with nothing but spaces between. */
const BEFORE = /(?:([\p{L}\p{M}'’-]+)[ \t]+)?([\p{L}\p{M}'’-]+)[ \t]*$/u;
const AFTER = /^[ \t]*([\p{L}\p{M}'’-]+|\p{N}|[@#]|https?:)/u;

function standsForWord({ prose, text }: Analysis, { start, end, text: emoji }: Token, language: WordLanguage): boolean {
  const lists = LISTS[language];
  const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  const next = AFTER.exec(text.slice(end, end + 40))?.[1] ?? '';
  const isLabel = next !== '' && !/^\p{Ll}/u.test(next);
  const synonyms = wordsFor(emoji, language);
  const repeats = (word: string): boolean =>
    word !== '' && synonyms.some((synonym) => synonym.toLowerCase().split(' ').includes(word.toLowerCase()));
  if (!before) {
    // "🐕 must be on a lead": the subject of the sentence is missing.
    const opens = /(?:^|[\n.!?])\s*$/.test(prose.slice(Math.max(0, start - 5), start));
    const isVerb = VERBS.has(bare(emoji)) && /^\p{Ll}/u.test(next) && !repeats(next);
    return opens && (isVerb || (lists.modals.has(next) && synonyms.length > 0));
  }
  const word = (before[2] ?? '').toLowerCase().replaceAll('’', "'");
  const earlier = (before[1] ?? '').toLowerCase();
  if (isLabel || repeats(next) || repeats(word)) return false;
  if (HEARTS.test(emoji)) return next !== '' && lists.pronouns.has(word);
  if (lists.needs.has(word)) return true;
  if (lists.particles.has(word)) return !lists.particleVerbs.has(earlier) && next !== '';
  return (
    language === 'en' &&
    lists.pronouns.has(word) &&
    (lists.subordinates.has(earlier) || (next !== '' && word !== 'you'))
  );
}

/** The word in place of the emoji, and the emoji where the sentence ends. */
function fix({ text, sentences }: Analysis, emoji: Token, language: WordLanguage): Suggestion[] {
  const [word] = wordsFor(emoji.text, language);
  if (!word) return [];
  const sentence = sentences.find(({ start, end }) => start <= emoji.start && emoji.end <= end);
  const end = Math.max(sentence?.end ?? text.length, emoji.end);
  const opens = emoji.start === sentence?.start;
  const newText = opens ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  const glued = /[\p{L}\p{N}]/u.test(text.charAt(emoji.start - 1)) ? ' ' : '';
  const gluedBehind = /[\p{L}\p{N}]/u.test(text.charAt(emoji.end)) ? ' ' : '';
  return [
    {
      messageId: 'useWord',
      data: { word },
      edits: [
        { span: { start: emoji.start, end: emoji.end }, newText: glued + newText + gluedBehind },
        ...(end > emoji.end ? [{ span: { start: end, end }, newText: ` ${emoji.text}` }] : []),
      ],
    },
  ];
}

export const rule = defineRule({
  id: 'accessibility/emoji-as-word',
  severity: 'warn',
  rationale:
    'A picture in place of a word is read out by its own name, which breaks the sentence for blind readers, and older ' +
    'phones show an empty box. Emoji that follow or introduce the word they show, or end a sentence, are left alone.',
  sources: [
    {
      title: 'WCAG 2.2, technique H86: text alternatives for emoji',
      url: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H86',
    },
    { title: 'GOV.UK: social media playbook', url: 'https://gdsengagement.blog.gov.uk/playbook/' },
  ],
  messageIds: ['insteadOfWord'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Take the 🚌 to the flu clinic.',
        marks: '🚌',
        fixed: 'Take the bus to the flu clinic. 🚌',
      },
      { language: 'en', text: 'Keep your 🐕 on a lead by the pond', fixed: 'Keep your dog on a lead by the pond 🐕' },
      { language: 'en', text: '🐈 must be chipped before June.', fixed: 'Cat must be chipped before June. 🐈' },
      {
        language: 'id',
        text: 'Bawa 📄 asli ke loket, ya Kak.',
        marks: '📄',
        fixed: 'Bawa dokumen asli ke loket, ya Kak. 📄',
      },
      { language: 'id', text: 'Dilarang 🚬 di ruang tunggu.', fixed: 'Dilarang merokok di ruang tunggu. 🚬' },
      { language: 'id', text: 'Kalau 🌧️ deras, jauhi sungai.', fixed: 'Kalau hujan deras, jauhi sungai. 🌧️' },
    ],
    clean: [
      { language: 'en', text: 'The bus 🚌 to the clinic is free. Join in 🎉' },
      { language: 'en', text: 'Call us on ☎️ 0800 000 or visit 📍 Market Hall. We thank you 💙' },
      { language: 'en', text: 'We are here for you 💚 Stay safe out there 🙏' },
      { language: 'id', text: 'Bawa dokumen 📄 asli ke loket. Datang ke 📍 Balai Desa ya 🙏' },
      { language: 'id', text: 'Vaksin 💉 gratis untuk 👶 bayi dan lansia 👵' },
      { language: 'id', text: 'Buka setiap Senin ✅ Sampai jumpa di lapangan 🎉' },
    ],
  },
  *check(analysis) {
    for (const emoji of analysis.emoji) {
      if (POINTERS.has(bare(emoji.text)) || FACE.test(emoji.text) || COUNTED_APART.test(emoji.text)) continue;
      const language = analysis.languageAt(emoji.start);
      if (language === 'other' || !standsForWord(analysis, emoji, language)) continue;
      yield {
        messageId: 'insteadOfWord',
        data: { emoji: emoji.text },
        span: { start: emoji.start, end: emoji.end },
        suggestions: fix(analysis, emoji, language),
      };
    }
  },
});
