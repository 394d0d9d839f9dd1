import { findAsk, safeWording } from '../../asks/asks.ts';
import implied from '../../asks/implied.json';
import { cues } from '../../cues.ts';
import { overlaps } from '../../draft.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { defineRule } from '../../rule.ts';

/** Asked without naming the document: "the long number under your photo". */
const hinted = cues(implied);
const PRIVATE = /(?<!\p{L})(?:DM|japri|inbox|private message|pesan (?:pribadi|langsung))(?!\p{L})/iu;

export const rule = withSecondOpinion(
  defineRule({
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
          fixed: `@lee_k Sorry about that. ${safeWording('en')}`,
        },
        { language: 'en', text: 'What is your passport number?', fixed: safeWording('en') },
        { language: 'en', text: 'Post a photo of your licence below and we will check it.', fixed: safeWording('en') },
        {
          language: 'id',
          text: '@ani Mohon tuliskan NIK dan nama lengkap di kolom komentar ya.',
          marks: 'tuliskan NIK',
          fixed: `@ani ${safeWording('id')}`,
        },
        { language: 'id', text: 'Boleh minta nomor HP dan alamat rumahnya, Kak?', fixed: safeWording('id') },
        { language: 'id', text: 'Nomor KK-nya berapa ya, Bu?', fixed: safeWording('id') },
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
      const hint = hinted(analysis);
      let isFound = false;
      for (const [index, sentence] of sentences.entries()) {
        const following = sentences[index + 1];
        const ask = findAsk(sentence, following ? prose.slice(following.start, following.end) : '', analysis);
        if (!ask || sentence.language === 'other') continue;
        isFound = true;
        // The person's handle stays in front of the new sentence.
        const handle = mentions.findLast(
          (mention) => mention.end < sentence.start + ask.start && overlaps(mention, sentence),
        );
        const start = handle ? handle.end + 1 : sentence.start;
        yield {
          messageId: 'asksInPublic',
          // Without a word about where, it may be a form or a counter: shown, not held.
          severity: ask.inPublic ? 'block' : 'warn',
          span: { start: sentence.start + ask.start, end: sentence.start + ask.end },
          suggestions: [
            {
              messageId: 'moveToPrivate',
              edits: [{ span: { start, end: sentence.end }, newText: safeWording(sentence.language) }],
            },
          ],
        };
      }
      if (isFound || !hint) return;
      const language = analysis.languageAt(hint.start) === 'id' ? 'id' : 'en';
      const own = sentences.find((sentence) => overlaps(sentence, hint)) ?? hint;
      const following = sentences.find((sentence) => sentence.start >= own.end);
      if (following && PRIVATE.test(prose.slice(following.start, following.end))) return;
      const edits = [{ span: { start: own.start, end: own.end }, newText: safeWording(language) }];
      yield {
        messageId: 'asksInPublic',
        severity: 'warn',
        span: hint,
        suggestions: [{ messageId: 'moveToPrivate', edits }],
      };
    },
  }),
);
