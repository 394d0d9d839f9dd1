import { defineRule } from '../../rule.ts';
import { blank, splitWords } from '../../tokens.ts';

/** More words than this behind the link, and it stands in the middle. */
const WORDS_AFTER = 5;

export const rule = defineRule({
  id: 'accessibility/link-mid-sentence',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'A screen reader spells the address out and tears the sentence apart. Off by default: many offices write so, short ' +
    'addresses do little harm, and the advice rests on one guide. Silent when a sentence ends at the link or few words ' +
    'follow.',
  sources: [
    {
      title: 'Digital.gov: improving the accessibility of social media in government',
      url: 'https://digital.gov/resources/federal-social-media-accessibility-toolkit-hackpad/',
    },
    {
      title: 'WCAG 2.2, 2.4.4: link purpose (in context)',
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context',
    },
  ],
  messageIds: ['middle'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Look at https://www.example.gov.uk/halls to book a hall for your club or party',
        marks: 'https://www.example.gov.uk/halls',
        agency: { rules: { 'accessibility/link-mid-sentence': 'advise' } },
        better: 'Book a hall for your club or party: https://www.example.gov.uk/halls',
      },
      {
        language: 'en',
        text: 'We put the map on https://www.example.gov.uk/map, so you can see where we grit tonight.',
        agency: { rules: { 'accessibility/link-mid-sentence': 'advise' } },
      },
      {
        language: 'id',
        text: 'Kunjungi https://contoh.go.id/vaksin untuk melihat jadwal vaksin di kecamatan Anda',
        marks: 'https://contoh.go.id/vaksin',
        agency: { rules: { 'accessibility/link-mid-sentence': 'advise' } },
        better: 'Jadwal vaksin di kecamatan Anda: https://contoh.go.id/vaksin',
      },
      {
        language: 'id',
        text: 'Di https://contoh.go.id/peta ada peta jalan yang sedang kami perbaiki bulan ini.',
        agency: { rules: { 'accessibility/link-mid-sentence': 'advise' } },
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'Book a hall for your club: https://www.example.gov.uk/halls. Halls are open until ten at night.',
      },
      { language: 'en', text: 'Map: https://www.example.gov.uk/map\nWe grit all main roads first, then the hills.' },
      { language: 'en', text: 'See https://www.example.gov.uk/map for the map.' },
      { language: 'id', text: 'Jadwal vaksin: https://contoh.go.id/vaksin. Bawa KTP dan kartu vaksin yang lama ya.' },
      { language: 'id', text: 'Buka https://contoh.go.id/peta untuk petanya.' },
      { language: 'id', text: 'Peta: https://contoh.go.id/peta\nKami memperbaiki semua jalan utama lebih dulu.' },
    ],
  },
  *check({ urls, text, prose }) {
    for (const { start, end } of urls) {
      const rest = /^[^\n.!?]*/.exec(prose.slice(end, end + 300))?.[0] ?? '';
      const goesOn = /^[,;]?[ \t]+\p{Ll}/u.test(text.slice(end, end + 10));
      if (goesOn && splitWords(blank(rest, [])).length > WORDS_AFTER)
        yield { messageId: 'middle', span: { start, end } };
    }
  },
});
