import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './no-next-step.json';

const follow = phraseList(words.follow);
const steps = phraseList(words.step);

export const rule = defineRule({
  id: 'policy/no-next-step',
  severity: 'advise',
  scope: 'post',
  rationale:
    'A promise to follow up needs a number, a date, a link or a contact, or the thread reopens. Only in replies.',
  sources: [
    {
      title: 'UU 25/2009 tentang Pelayanan Publik',
      url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
    },
  ],
  messageIds: ['noStep'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'We will follow up.',
        draft: { kind: 'reply' },
        better: 'We will follow up as report EX-1024. News here by 17 October.',
      },
      { language: 'en', text: "Noted, we'll look into it.", draft: { kind: 'reply' } },
      {
        language: 'id',
        text: 'Akan kami tindak lanjuti, Kak.',
        draft: { kind: 'reply' },
        better: 'Kami tindak lanjuti dengan nomor CT-1024. Kabar berikutnya 17 Oktober.',
      },
      { language: 'id', text: 'Siap, segera ditindaklanjuti.', draft: { kind: 'reply' } },
    ],
    clean: [
      { language: 'en', text: 'We will follow up as report EX-1024.', draft: { kind: 'reply' } },
      { language: 'en', text: 'We will follow up by Friday.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Akan kami tindak lanjuti besok, Kak.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Kami tindak lanjuti dengan nomor CT-1024.', draft: { kind: 'reply' } },
    ],
  },
  *check(analysis) {
    if (analysis.draft.kind !== 'reply' || analysis.urls.length > 0 || /\d/u.test(analysis.prose)) return;
    const [hit] = follow(analysis);
    if (hit && steps(analysis).length === 0) yield { messageId: 'noStep', span: { start: hit.start, end: hit.end } };
  },
});
