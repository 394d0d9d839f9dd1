import type { Analysis, Sentence } from '../../analysis.ts';
import { overlaps, type Span } from '../../draft.ts';
import { defineRule } from '../../rule.ts';
import { phrases } from '../../words.ts';
import words from './asks-for-personal-data.json';

/** How far the data may stand behind the verb that asks for it, in UTF-16 units. */
const REACH = 90;
const ASKER_REACH = 20;
const ends = (list: readonly string[]): RegExp => new RegExp(`(?:${phrases(list).source})[\\s,]*$`, 'iu');

const LISTS = Object.fromEntries(
  (['en', 'id'] as const).map((language) => {
    const { safeWording, asker, askerFine, ...lists } = words[language];
    const matchers = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, phrases(list)]));
    return [language, { ...matchers, asker: ends(asker), askerFine: ends(askerFine), safeWording }];
  }),
) as Record<'en' | 'id', Record<keyof Omit<(typeof words)['en'], 'safeWording'>, RegExp> & { safeWording: string }>;

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
/** Indonesian also asks with the data first: "NIK-nya berapa, Kak?" */
const ASKED_AFTER = /^[^.!]{0,40}?[\s-](?:berapa|apa|siapa|boleh (?:tahu|minta|info))(?![\p{L}\p{N}])[^.!]{0,20}\?/iu;

/** The words that ask for data, in units of the sentence; nothing when the sentence is safe. */
function findAsk(sentence: Sentence, next: string, { prose, urls }: Analysis): Span | undefined {
  if (sentence.language === 'other') return undefined;
  const lists = LISTS[sentence.language];
  const text = prose.slice(sentence.start, sentence.end);
  const data = [...text.matchAll(lists.data)];
  if (data.length === 0 || has(lists.elsewhere, text) || has(lists.private, text)) return undefined;
  const isPublic = has(lists.public, text);
  const hasLink = urls.some((url) => overlaps(url, sentence));
  if (!isPublic && (hasLink || has(lists.safe, text) || has(lists.private, next))) return undefined;
  const asks = [...text.matchAll(lists.ask)].filter((ask) => {
    const before = text.slice(Math.max(0, ask.index - ASKER_REACH), ask.index);
    return !lists.asker.test(before) || lists.askerFine.test(before);
  });
  for (const noun of data) {
    const end = noun.index + noun[0].length;
    const ask = asks.find(({ index, 0: verb }) => index + verb.length <= noun.index && noun.index - index <= REACH);
    const after = sentence.language === 'id' && ASKED_AFTER.test(text.slice(end));
    if (!ask && !after) continue;
    const start = ask?.index ?? noun.index;
    if (has(lists.negation, text.slice(Math.max(0, start - 30), end))) continue;
    return { start, end: ask ? end : text.length };
  }
  return undefined;
}

export const rule = defineRule({
  id: 'policy/asks-for-personal-data',
  severity: 'block',
  rationale:
    'An agency that asks for personal data in public makes citizens leak it, and teaches them to answer impostors. ' +
    'Asking by direct message, telephone, form or official link is fine, as are warnings not to share.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 35 dan 39',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'CISA: recognize and report phishing',
      url: 'https://www.cisa.gov/secure-our-world/recognize-and-report-phishing',
    },
  ],
  messageIds: ['asksInPublic'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '@lee_k Sorry about that. Please reply with your date of birth and postcode.',
        marks: 'reply with your date of birth',
        fixed: `@lee_k Sorry about that. ${words.en.safeWording}`,
      },
      { language: 'en', text: 'What is your passport number?', fixed: words.en.safeWording },
      { language: 'en', text: 'Post a photo of your licence below and we will check it.', fixed: words.en.safeWording },
      {
        language: 'id',
        text: '@ani Mohon tuliskan NIK dan nama lengkap di kolom komentar ya.',
        marks: 'tuliskan NIK',
        fixed: `@ani ${words.id.safeWording}`,
      },
      { language: 'id', text: 'Boleh minta nomor HP dan alamat rumahnya, Kak?', fixed: words.id.safeWording },
      { language: 'id', text: 'Nomor KK-nya berapa ya, Bu?', fixed: words.id.safeWording },
    ],
    clean: [
      { language: 'en', text: 'Please DM us your full name and date of birth.' },
      { language: 'en', text: 'Never post your passport number here. Scammers ask you to send your PIN.' },
      { language: 'en', text: 'Tell us the street and what you see, and we will send a crew.' },
      {
        language: 'en',
        text: 'Give your account number when you call 0800 123 4567. We will confirm your address by post.',
      },
      { language: 'id', text: 'Kirim NIK dan nama lengkap lewat DM ya, Kak.' },
      { language: 'id', text: 'Jangan tulis nomor HP atau NIK di kolom komentar.' },
      { language: 'id', text: 'Isi NIK dan nama lengkap di https://contoh.go.id/daftar. Bawa KTP asli.' },
      { language: 'id', text: 'Boleh tahu lokasi jalan rusaknya di mana, Kak?' },
    ],
  },
  *check(analysis) {
    const { sentences, mentions, prose } = analysis;
    for (const [index, sentence] of sentences.entries()) {
      const following = sentences[index + 1];
      const ask = findAsk(sentence, following ? prose.slice(following.start, following.end) : '', analysis);
      if (!ask || sentence.language === 'other') continue;
      // The person's handle stays in front of the new sentence.
      const handle = mentions.findLast(
        (mention) => mention.end < sentence.start + ask.start && overlaps(mention, sentence),
      );
      const start = handle ? handle.end + 1 : sentence.start;
      yield {
        messageId: 'asksInPublic',
        span: { start: sentence.start + ask.start, end: sentence.start + ask.end },
        suggestions: [
          {
            messageId: 'moveToPrivate',
            edits: [{ span: { start, end: sentence.end }, newText: LISTS[sentence.language].safeWording }],
          },
        ],
      };
    }
  },
});
