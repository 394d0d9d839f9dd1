import { defineRule } from '../../rule.ts';

/** A quoted claim, or one behind `Myth:`, at the very start ... */
const QUOTED_CLAIM = /^\s*["“]([^"”\n]{15,140})["”]/u;
const LABELLED_CLAIM = /^\s*(?:myth|rumou?r|claim|mitos|isu|klaim)\s*:\s*[^\n.!?]{12,140}/iu;
/** ... and only then the word that it is wrong. */
const VERDICT =
  /^[\s\-–—.,:!]*(?:\p{L}+ ){0,3}(?:false|fake|not true|untrue|a hoax|a myth|wrong|misleading|nonsense|hoaks|hoax|tidak benar|bohong|keliru|salah|mitos)\b/iu;

export const rule = defineRule({
  id: 'verification/myth-first',
  severity: 'advise',
  rationale:
    'Readers remember what comes first, and many see nothing else: the fact goes first, the false claim once and marked ' +
    'as false. Only a claim of a sentence at the very start of the post counts; a correction that starts with the fact ' +
    'or with a warning does not.',
  sources: [
    { title: 'The Debunking Handbook 2020', url: 'https://sks.to/db2020' },
    {
      title: 'Government Communication Service: RESIST 2 counter disinformation toolkit',
      url: 'https://gcs.civilservice.gov.uk/publications/resist-2-counter-disinformation-toolkit/',
    },
  ],
  messageIds: ['claimFirst'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '"The vaccine makes children ill for weeks" – this is false.',
        marks: 'The vaccine makes children ill for weeks',
        better: 'Most children feel well again a day after the vaccine. Claims of weeks of illness are false.',
      },
      { language: 'en', text: 'Myth: boiling removes salt from well water.\nFact: boiling kills germs only.' },
      {
        language: 'id',
        text: '"Air rebusan daun menyembuhkan DBD" itu hoaks.',
        marks: 'Air rebusan daun menyembuhkan DBD',
        better: 'DBD harus ditangani tenaga kesehatan. Klaim bahwa air rebusan daun menyembuhkan DBD itu keliru.',
      },
      { language: 'id', text: 'Mitos: vaksin membuat anak demam berminggu-minggu.\nFakta: biasanya sehari.' },
    ],
    clean: [
      { language: 'en', text: 'The pool is open. A message that says it closed is false.' },
      { language: 'en', text: '"The Long Way Home" opens on Friday at the Corn Hall.' },
      { language: 'id', text: 'Puskesmas tetap buka. Kabar bahwa puskesmas tutup itu tidak benar.' },
      { language: 'id', text: 'Mitos atau fakta? Ikuti kuis kami hari ini.' },
    ],
  },
  *check({ text }) {
    const quoted = QUOTED_CLAIM.exec(text);
    if (quoted?.[1] !== undefined) {
      if (!VERDICT.test(text.slice(quoted[0].length, quoted[0].length + 80))) return;
      const start = quoted[0].length - 1 - quoted[1].length;
      yield { messageId: 'claimFirst', span: { start, end: start + quoted[1].length } };
      return;
    }
    const labelled = LABELLED_CLAIM.exec(text);
    if (labelled) yield { messageId: 'claimFirst', span: { start: 0, end: labelled[0].length } };
  },
});
