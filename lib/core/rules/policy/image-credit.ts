import { defineRule } from '../../rule.ts';

/** `Photo: Google`, `sumber gambar: internet`, `pic from Pinterest`: a place where pictures are found, not who made one. */
const NO_CREDIT =
  /(?<![\p{L}\p{N}])(?:(?:photo|picture|image|pic|video|source|credit|foto|gambar|sumber|dok|ilustrasi|kredit)s?(?:\s(?:source|credit|foto|gambar|video|ilustrasi))?\s?(?::|\/|(?:from|via|dari)\s)\s?)(?:the )?(google(?: images?)?|internet|pinterest|the web|web|net|instagram|ig|facebook|fb|tiktok|whatsapp|wa|grup wa|medsos|sosmed|media sosial|social media|istimewa|ist)(?![\p{L}\p{N}]|\.\p{L})/giu;

export const rule = defineRule({
  id: 'policy/image-credit',
  severity: 'advise',
  rationale:
    'A search engine or "the internet" owns no picture. Whoever made it has rights in it, and an agency that ignores them ' +
    'sets a bad example. Only a credit that names such a place is flagged; a post without any credit may show its own picture.',
  sources: [
    {
      title: 'UU 28/2014 tentang Hak Cipta',
      url: 'https://peraturan.bpk.go.id/Details/38690/uu-no-28-tahun-2014',
    },
    {
      title: 'UK Intellectual Property Office: digital images, photographs and the internet',
      url: 'https://www.gov.uk/government/publications/copyright-notice-digital-images-photographs-and-the-internet',
    },
  ],
  messageIds: ['notACredit'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The old mill in 1932. Photo: Google',
        marks: 'Photo: Google',
        better: 'The old mill in 1932. Photo: town archive',
      },
      { language: 'en', text: 'Storm clouds over the bay. Image source: internet' },
      { language: 'en', text: 'Sunset on the pier, pic from Pinterest.' },
      {
        language: 'id',
        text: 'Pasar lama tahun 1950. Foto: Google',
        marks: 'Foto: Google',
        better: 'Pasar lama tahun 1950. Foto: arsip kota',
      },
      { language: 'id', text: 'Panen raya di Desa Sukaraja. Sumber gambar: internet' },
      { language: 'id', text: 'Suasana pelabuhan. Sumber foto: IG' },
    ],
    clean: [
      { language: 'en', text: 'Photo: Harbour archive. See more at the museum.' },
      { language: 'en', text: 'Find the form with Google or on our site.' },
      { language: 'id', text: 'Foto: Humas Kota. Lihat lagi di museum.' },
      { language: 'id', text: 'Sumber air bersih ada di balai desa.' },
    ],
  },
  *check({ text }) {
    for (const match of text.matchAll(NO_CREDIT)) {
      yield { messageId: 'notACredit', span: { start: match.index, end: match.index + match[0].length } };
    }
  },
});
