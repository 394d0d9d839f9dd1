import { replacementList } from '../../replacement.ts';
import { defineRule } from '../../rule.ts';
import words from './officialese.json';

const search = replacementList(words);

export const rule = defineRule({
  id: 'language/officialese',
  severity: 'advise',
  rationale:
    'Office words hide who has to do what. Each phrase of the list has an everyday one that fits in its place, so the fix is ' +
    'one click. Words without such a twin belong to language/reading-level. Quoted titles of laws are left alone.',
  sources: [
    {
      title: 'GOV.UK style guide: words to avoid',
      url: 'https://www.gov.uk/guidance/style-guide/a-to-z#words-to-avoid',
    },
    {
      title: 'plainlanguage.gov: use simple words and phrases',
      url: 'https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/',
    },
  ],
  messageIds: ['simpler'],
  examples: {
    flagged: [
      { language: 'en', text: 'Call us prior to your visit.', marks: 'prior to', fixed: 'Call us before your visit.' },
      { language: 'en', text: 'Utilise the side gate this week.', fixed: 'Use the side gate this week.' },
      { language: 'en', text: 'Please be advised that the gate is shut.', fixed: 'The gate is shut.' },
      {
        language: 'id',
        text: 'Silakan datang untuk melakukan pembayaran iuran.',
        marks: 'melakukan pembayaran',
        fixed: 'Silakan datang untuk membayar iuran.',
      },
      {
        language: 'id',
        text: 'Dalam rangka menjaga taman, gerbang kami tutup.',
        fixed: 'Untuk menjaga taman, gerbang kami tutup.',
      },
      { language: 'id', text: 'Bersama ini kami sampaikan bahwa gerbang ditutup.', fixed: 'Gerbang ditutup.' },
    ],
    clean: [
      { language: 'en', text: 'Call us before your visit. Use the side gate.' },
      { language: 'en', text: 'The "Pursuant to Section 4" order is on our site.' },
      { language: 'en', text: 'Start your form online, then come in.' },
      { language: 'id', text: 'Silakan datang untuk membayar iuran.' },
      { language: 'id', text: 'Nilai gunanya besar. Petugas melakukan tugasnya dengan baik.' },
      { language: 'id', text: 'Peraturan "Dalam Rangka Penataan" bisa dibaca di kantor.' },
    ],
  },
  *check(analysis) {
    const { text } = analysis;
    for (const { start, end, text: found, better } of search(analysis)) {
      // Capitals or quotes: the title of a law or a form.
      if (/["“«]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || / \p{Lu}/u.test(found)) continue;
      if (better !== '') {
        const edits = [{ span: { start, end }, newText: better }];
        yield {
          messageId: 'simpler',
          data: { text: found, better },
          span: { start, end },
          suggestions: [{ messageId: 'replace', data: { better }, edits }],
        };
        continue;
      }
      const rest = /^,?\s*(\S*)/u.exec(text.slice(end, end + 60));
      const first = rest?.[1] ?? '';
      if (!rest || first === '') continue;
      const next =
        found.charAt(0) === found.charAt(0).toLowerCase() ? first : first.charAt(0).toUpperCase() + first.slice(1);
      const span = { start, end: end + rest[0].length };
      yield {
        messageId: 'simpler',
        data: { text: found, better: next },
        span: { start, end },
        suggestions: [{ messageId: 'replace', data: { better: next }, edits: [{ span, newText: next }] }],
      };
    }
  },
});
