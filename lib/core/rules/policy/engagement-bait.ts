import { defineCueRule } from '../../cue-rule.ts';
import words from './engagement-bait.json';

export const rule = defineCueRule({
  id: 'policy/engagement-bait',
  severity: 'advise',
  rationale:
    'Likes and reposts asked for their own sake cost trust and break the spirit of X’s platform rules. Flags "retweet if ' +
    'you agree", "follow and win", "tag three friends". Asking people to pass on a warning is left alone.',
  sources: [
    {
      title: 'X: platform manipulation and spam policy',
      url: 'https://help.x.com/en/rules-and-policies/platform-manipulation',
    },
    { title: 'X: guidelines for promotions', url: 'https://help.x.com/en/rules-and-policies/x-contest-rules' },
  ],
  messageIds: ['bait'],
  words,
  readsQuestions: true,
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Retweet if you agree that parks matter!',
        better: 'Tell us what you think about our parks plan in the consultation.',
      },
      { language: 'en', text: 'Follow us and win a mug.' },
      { language: 'en', text: 'Tag three friends who love the beach.' },
      {
        language: 'id',
        text: 'Like kalau setuju taman kota diperluas!',
        better: 'Sampaikan pendapat Anda soal taman kota di konsultasi publik.',
      },
      { language: 'id', text: 'Follow dan retweet, ada hadiah menarik.' },
      { language: 'id', text: 'Tag tiga teman yang suka pantai.' },
    ],
    clean: [
      { language: 'en', text: 'Please share this warning with neighbours who are not online.' },
      { language: 'en', text: 'Do not share this video. It is fake.' },
      { language: 'id', text: 'Bagikan peringatan ini ke tetangga yang tidak punya ponsel.' },
      { language: 'id', text: 'Jangan bagikan video itu. Isinya tidak benar.' },
    ],
  },
});
