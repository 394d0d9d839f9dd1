import { defineRule } from '../../rule.ts';

/** In UTF-16 units. X takes 1,000; a screen reader cannot pause well inside a description. */
const MAX_ALT = 400;

const photo = (text: string) => ({ media: [{ kind: 'image', alt: { known: true, text } }] }) as const;
const LONG_EN = 'Table of bin days. Monday: Mill Lane, High Street, Park Road. '.repeat(7);
const LONG_ID = 'Tabel jadwal air. Senin: Melati, Mawar, Kenanga. '.repeat(9);

export const rule = defineRule({
  id: 'accessibility/alt-long',
  scope: 'post',
  severity: 'advise',
  rationale:
    'A description is read in one go, and links and tags inside it cannot be opened. A chart may need a long one: then ' +
    'the figures are better in the post or on a page, where everybody finds them.',
  sources: [{ title: 'GOV.UK: images and alt text', url: 'https://www.gov.uk/guidance/content-design/images' }],
  messageIds: ['long', 'links'],
  examples: {
    flagged: [
      { language: 'en', text: 'Bin days.', draft: photo(LONG_EN) },
      {
        language: 'en',
        text: 'How to apply.',
        draft: photo('Poster with the steps. Register at https://example.gov.uk/x'),
      },
      { language: 'id', text: 'Jadwal air.', draft: photo(LONG_ID) },
      { language: 'id', text: 'Cara daftar.', draft: photo('Poster langkah pendaftaran #LayananKita di kantor desa') },
    ],
    clean: [
      { language: 'en', text: 'Bin days.', draft: photo('Table of bin days; the same days are in the post') },
      { language: 'en', text: 'A long post without a picture.' },
      { language: 'id', text: 'Cara daftar.', draft: photo('Poster langkah pendaftaran; isinya sama dengan unggahan') },
      { language: 'id', text: 'Nomor 5.', draft: photo('Pelari nomor 5 melewati garis akhir') },
    ],
  },
  *check({ draft }) {
    for (const [index, { alt }] of draft.media.entries()) {
      if (!alt.known) continue;
      const data = { index: index + 1, length: alt.text.length };
      if (/https?:\/\/|www\.|(?:^|\s)[#@]\p{L}/iu.test(alt.text.trim()) && /\s/.test(alt.text.trim()))
        yield { messageId: 'links', data };
      else if (alt.text.length > MAX_ALT) yield { messageId: 'long', data };
    }
  },
});
