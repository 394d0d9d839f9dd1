import type { TextEdit } from '../../draft.ts';
import { defineRule } from '../../rule.ts';

const MAX = 4;
const KEPT = 3;

export const rule = defineRule({
  id: 'language/too-many-hashtags',
  scope: 'post',
  severity: 'warn',
  rationale:
    'Five tags or more are noise to a screen reader and look like spam. Up to four pass: an agency often owes one to a ' +
    'campaign and one to a ministry. The fix keeps the first three; a tag inside a sentence only loses its sign.',
  sources: [
    {
      title: 'Digital.gov: social media accessibility toolkit',
      url: 'https://digital.gov/resources/federal-social-media-accessibility-toolkit-hackpad/',
    },
    {
      title: 'GCS: planning, creating and publishing accessible social media campaigns',
      url: 'https://gcs.civilservice.gov.uk/publications/planning-creating-and-publishing-accessible-social-media-campaigns/',
    },
  ],
  messageIds: ['tooMany'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Beach walk at dawn. #Coast #Birds #Tide #Walks #Sunrise',
        fixed: 'Beach walk at dawn. #Coast #Birds #Tide',
      },
      {
        language: 'en',
        text: 'Our #Park has new #Trees and #Benches, come and #Rest in the #Shade.',
        fixed: 'Our #Park has new #Trees and #Benches, come and Rest in the Shade.',
      },
      { language: 'en', text: '#One #Two #Three #Four #Five #Six', fixed: '#One #Two #Three' },
      {
        language: 'id',
        text: 'Panen cabai di kebun kota.\n#Kebun #Cabai #Panen #Warga #Hijau #Segar',
        fixed: 'Panen cabai di kebun kota.\n#Kebun #Cabai #Panen',
      },
      {
        language: 'id',
        text: 'Ayo donor! #Donor #Darah #Sehat #Warga #Bantu',
        fixed: 'Ayo donor! #Donor #Darah #Sehat',
      },
      { language: 'id', text: '#Satu #Dua #Tiga #Empat #Lima', fixed: '#Satu #Dua #Tiga' },
    ],
    clean: [
      { language: 'en', text: 'New cycle lane open. #Cycling #Harbour #Safety' },
      { language: 'en', text: '#One #Two #Three #Four' },
      { language: 'en', text: 'Ranked #1, #2, #3, #4 and #5 in the survey' },
      { language: 'id', text: 'Jalur sepeda dibuka. #Sepeda #Pelabuhan' },
      { language: 'id', text: '#Satu #Dua #Tiga #Empat' },
      { language: 'id', text: 'Tautan: https://contoh.go.id/#a dan halaman #1' },
    ],
  },
  *check({ hashtags, text }) {
    if (hashtags.length <= MAX) return;
    const edits = hashtags.slice(KEPT).map(({ start, end }): TextEdit => {
      const isTail = /^(?:\s*[#＃][\p{L}\p{N}_]+)*\s*(?:$|\n)/u.test(text.slice(end, end + 200));
      const gap = /\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
      return isTail
        ? { span: { start: start - gap, end }, newText: '' }
        : { span: { start, end: start + 1 }, newText: '' };
    });
    const extra = hashtags[KEPT];
    const last = hashtags.at(-1);
    if (!extra || !last) return;
    yield {
      messageId: 'tooMany',
      data: { count: hashtags.length },
      span: { start: extra.start, end: last.end },
      suggestions: [{ messageId: 'keepFirst', data: { kept: KEPT }, edits }],
    };
  },
});
