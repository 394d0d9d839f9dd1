import { defineRule } from '../../rule.ts';

const MAX = 4;

export const rule = defineRule({
  id: 'language/too-many-mentions',
  scope: 'post',
  severity: 'warn',
  rationale:
    'Five handles or more are hard to listen to, notify people who did not ask, and X may take them for spam. Four pass. ' +
    'No fix is offered: only the author knows who has to be named.',
  sources: [
    {
      title: 'X help: platform manipulation and spam policy',
      url: 'https://help.x.com/en/rules-and-policies/platform-manipulation',
    },
  ],
  messageIds: ['tooMany'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Thanks to @elm_a, @elm_b, @elm_c, @elm_d and @elm_e for the new benches.',
        better: 'Thanks to five neighbourhood groups for the new benches: @elm_a has the list.',
      },
      { language: 'en', text: 'Join us! @oak_1 @oak_2 @oak_3 @oak_4 @oak_5 @oak_6' },
      { language: 'en', text: '@fir1 @fir2 @fir3 @fir4 @fir5 please see the plan.', draft: { kind: 'reply' } },
      {
        language: 'id',
        text: 'Terima kasih @ara_a @ara_b @ara_c @ara_d @ara_e sudah bersih-bersih kali.',
        better: 'Terima kasih kepada lima komunitas yang bersih-bersih kali. Daftarnya di @ara_a.',
      },
      { language: 'id', text: 'Mohon dicek: @nila1 @nila2 @nila3 @nila4 @nila5 @nila6' },
      { language: 'id', text: 'Kami teruskan ke @mawar1, @mawar2, @mawar3, @mawar4 dan @mawar5 ya.' },
    ],
    clean: [
      { language: 'en', text: 'Thanks to @elm_a, @elm_b and @elm_c for the new benches.' },
      { language: 'en', text: 'Ask @oak_1 @oak_2 @oak_3 @oak_4' },
      {
        language: 'en',
        text: 'Write to info@example.gov.uk, a@example.gov.uk, b@example.gov.uk, c@example.gov.uk, d@example.gov.uk',
      },
      { language: 'id', text: 'Terima kasih @ara_a @ara_b dan @ara_c.' },
      { language: 'id', text: 'Kami teruskan ke @nila1 @nila2 @nila3 @nila4' },
      { language: 'id', text: 'Harga 3 ikat @ Rp5.000, @ Rp4.000, @ Rp3.000, @ Rp2.000, @ Rp1.000' },
    ],
  },
  *check({ mentions }) {
    const [first] = mentions;
    const last = mentions.at(-1);
    if (mentions.length <= MAX || !first || !last) return;
    yield { messageId: 'tooMany', data: { count: mentions.length }, span: { start: first.start, end: last.end } };
  },
});
