import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';

const passive = phraseList({
  en: [
    '(will be|has been|have been|had been|is being|are being|must be|should be) (fully|now|soon|also)? (*ed|done|sent|paid|made|taken|given|built|held|shut|seen|found)',
  ],
  id: ['(akan|telah|sedang|segera|sudah) (segera)? di*'],
});
const actor = phraseList({ en: ['by'], id: ['oleh', 'kami', 'tim kami', 'petugas kami'] });
const NO_PASSIVE =
  /(?:^|\s)(?:di|dia|dinas|dini|diri|direktur|dinding|digital|disiplin|diare|diskon|diskusi|dirgahayu|difabel|dialog|diklat|disabilitas)$/i;
const on = { rules: { 'language/passive-voice': 'advise' as const } };

export const rule = defineRule({
  id: 'language/passive-voice',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'A passive without an actor leaves open who acts. At most one hint in a post. Off by default: the passive is idiomatic and ' +
    'polite in Indonesian and often right in English (the road is closed), so it does not hold up on clean posts.',
  sources: [
    {
      title: 'plainlanguage.gov: use active voice',
      url: 'https://www.plainlanguage.gov/guidelines/conversational/use-active-voice/',
    },
    {
      title: 'GOV.UK content design: writing for GOV.UK',
      url: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    },
  ],
  messageIds: ['noActor'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your form will be checked next.',
        marks: 'will be checked',
        agency: on,
        better: 'We will check your form next.',
      },
      { language: 'en', text: 'The benches have been painted.', agency: on },
      { language: 'en', text: 'A letter has been sent to you.', agency: on },
      {
        language: 'id',
        text: 'Laporan Anda akan diperiksa.',
        marks: 'akan diperiksa',
        agency: on,
        better: 'Kami akan memeriksa laporan Anda.',
      },
      { language: 'id', text: 'Bangku taman telah dicat.', agency: on },
      { language: 'id', text: 'Surat sedang dikirim ke rumah warga.', agency: on },
    ],
    clean: [
      { language: 'en', text: 'We will check your form next.', agency: on },
      { language: 'en', text: 'Your form will be checked by our team.', agency: on },
      { language: 'id', text: 'Kami akan memeriksa laporan Anda.', agency: on },
      { language: 'id', text: 'Laporan akan diperiksa oleh petugas.', agency: on },
      { language: 'id', text: 'Kami sudah di lokasi. Sudah dini hari.', agency: on },
    ],
  },
  *check(analysis) {
    for (const sentence of analysis.sentences) {
      if (inSentence(actor(analysis), sentence).length > 0) continue;
      const hit = inSentence(passive(analysis), sentence).find(({ text }) => !NO_PASSIVE.test(text));
      if (!hit) continue;
      yield { messageId: 'noActor', data: { text: hit.text }, span: { start: hit.start, end: hit.end } };
      return;
    }
  },
});
