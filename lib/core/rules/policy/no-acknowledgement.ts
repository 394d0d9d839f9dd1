import { isComplaint } from '../../complaint.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './no-acknowledgement.json';

const thanks = phraseList(words.thanks);
const WORDS = { en: 'Thank you for telling us. ', id: 'Terima kasih sudah memberi tahu kami. ' } as const;

export const rule = defineRule({
  id: 'policy/no-acknowledgement',
  severity: 'advise',
  scope: 'post',
  rationale:
    'Empathy first lowers anger. Runs only when the post that is answered is clearly a complaint, and stays silent on any word of thanks, regret or understanding.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
  ],
  messageIds: ['bare'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The counter opens at 8.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'I have waited three hours. This is a disgrace!' },
        },
        fixed: 'Thank you for telling us. The counter opens at 8.',
      },
      {
        language: 'en',
        text: 'Forms are at desk 2.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'I have waited three hours. This is a disgrace!' },
        },
        fixed: 'Thank you for telling us. Forms are at desk 2.',
      },
      {
        language: 'id',
        text: 'Loket buka pukul 08.00.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Sudah antre tiga jam, kecewa sekali sama pelayanannya!' },
        },
        fixed: 'Terima kasih sudah memberi tahu kami. Loket buka pukul 08.00.',
      },
      {
        language: 'id',
        text: 'Formulir ada di meja 2.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Sudah antre tiga jam, kecewa sekali sama pelayanannya!' },
        },
        fixed: 'Terima kasih sudah memberi tahu kami. Formulir ada di meja 2.',
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'Sorry about the wait. The counter opens at 8.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'I have waited three hours. This is a disgrace!' },
        },
      },
      {
        language: 'en',
        text: 'The counter opens at 8.',
        draft: { kind: 'reply', inReplyTo: { id: '1', author: 'ani', text: 'When do you open?' } },
      },
      {
        language: 'id',
        text: 'Mohon maaf atas antreannya. Loket buka pukul 08.00.',
        draft: {
          kind: 'reply',
          inReplyTo: { id: '1', author: 'ani', text: 'Sudah antre tiga jam, kecewa sekali sama pelayanannya!' },
        },
      },
      {
        language: 'id',
        text: 'Loket buka pukul 08.00.',
        draft: { kind: 'reply', inReplyTo: { id: '1', author: 'ani', text: 'Buka jam berapa ya?' } },
      },
    ],
  },
  *check(analysis) {
    const { draft, language, text, mentions } = analysis;
    if (!isComplaint(draft) || language === 'other' || thanks(analysis).length > 0) return;
    let at = 0;
    for (const mention of mentions) if (text.slice(at, mention.start).trim() === '') at = mention.end;
    while (text.charAt(at) === ' ') at++;
    const edits = [{ span: { start: at, end: at }, newText: WORDS[language] }];
    yield { messageId: 'bare', suggestions: [{ messageId: 'addThanks', edits }] };
  },
});
