import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'language/leading-mention',
  severity: 'advise',
  rationale:
    'A post that opens with a handle reads as addressed to that account, and X may show it to few followers. Replies are ' +
    'left alone, and so is a handle behind a word, a dot or an emoji. The fix is to word it anew, which only the author can.',
  sources: [
    { title: 'X help: about conversations and types of posts', url: 'https://help.x.com/en/using-x/types-of-posts' },
    {
      title: 'X help: mentions and replies',
      url: 'https://help.x.com/en/using-x/mentions-and-replies',
    },
  ],
  messageIds: ['startsWithHandle'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: '@elm_library is open late on Fridays.',
        marks: '@elm_library',
        better: 'Open late on Fridays: @elm_library',
      },
      { language: 'en', text: '  @oak_fire crews are at the mill.', marks: '@oak_fire' },
      { language: 'en', text: '@fir_bus see the new timetable', draft: { kind: 'quote' } },
      {
        language: 'id',
        text: '@pdam_ara memperbaiki pipa di Jalan Mawar.',
        marks: '@pdam_ara',
        better: 'Pipa di Jalan Mawar sedang diperbaiki @pdam_ara.',
      },
      { language: 'id', text: '@dishub_ara: lampu merah sudah menyala.' },
      { language: 'id', text: '\n@taman_ara tutup sementara' },
    ],
    clean: [
      { language: 'en', text: 'Open late on Fridays: @elm_library' },
      { language: 'en', text: '.@elm_library is open late on Fridays.' },
      { language: 'en', text: '@jo_elm Thank you, we are looking into it.', draft: { kind: 'reply' } },
      { language: 'id', text: 'Pipa diperbaiki @pdam_ara pagi ini.' },
      { language: 'id', text: '📢 @dishub_ara membuka jalur baru.' },
      { language: 'id', text: '@jo_ara Terima kasih, sudah kami teruskan.', draft: { kind: 'reply' } },
    ],
  },
  *check({ draft, text, mentions }) {
    const [first] = mentions;
    if (!first || draft.kind === 'reply' || draft.inReplyTo || text.slice(0, first.start).trim() !== '') return;
    yield { messageId: 'startsWithHandle', span: { start: first.start, end: first.end }, data: { handle: first.text } };
  },
});
