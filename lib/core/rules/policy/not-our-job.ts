import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './not-our-job.json';

const refusals = phraseList(words.refusal);
const handOffs = phraseList(words.handOff);

export const rule = defineRule({
  id: 'policy/not-our-job',
  severity: 'advise',
  scope: 'post',
  rationale:
    'People cannot know who does what: a refusal needs a hand-off. Silent when a handle, link, number or “passed on” stands in the reply.',
  sources: [
    {
      title: 'UU 25/2009 tentang Pelayanan Publik',
      url: 'https://peraturan.bpk.go.id/Details/38748/uu-no-25-tahun-2009',
    },
  ],
  messageIds: ['noHandOff'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'That is not our department.',
        draft: { kind: 'reply' },
        better: 'That is with @ExampleRoads. We have passed your report on.',
      },
      { language: 'en', text: 'Sorry, not our responsibility.', draft: { kind: 'reply' } },
      {
        language: 'id',
        text: 'Itu bukan kewenangan kami, Kak.',
        draft: { kind: 'reply' },
        better: 'Ini ditangani @DPUContoh. Laporan Kakak sudah kami teruskan.',
      },
      { language: 'id', text: 'Maaf, bukan ranah kami.', draft: { kind: 'reply' } },
    ],
    clean: [
      { language: 'en', text: 'That is not our department, but we have passed it on.', draft: { kind: 'reply' } },
      { language: 'en', text: 'Not our responsibility: please call 0800 555 0199.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Bukan kewenangan kami, sudah kami teruskan ke provinsi.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Bukan kewenangan kami, silakan ke @DPUContoh ya.', draft: { kind: 'reply' } },
    ],
  },
  *check(analysis) {
    const { draft, urls, mentions, text } = analysis;
    if (draft.kind !== 'reply' || urls.length > 0) return;
    const [refusal] = refusals(analysis);
    if (!refusal || handOffs(analysis).length > 0 || /\d{3,}/u.test(text)) return;
    // The handles at the very start are those of the people who are answered.
    if (mentions.some((mention) => /[^\s@\w]|\s\w/u.test(text.slice(0, mention.start)))) return;
    yield { messageId: 'noHandOff', span: { start: refusal.start, end: refusal.end } };
  },
});
