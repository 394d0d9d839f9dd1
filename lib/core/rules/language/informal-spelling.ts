import { replacementList } from '../../replacement.ts';
import { defineRule } from '../../rule.ts';
import words from './informal-spelling.json';

const search = replacementList(words);

export const rule = defineRule({
  id: 'language/informal-spelling',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'Texting forms such as "yg" and "pls" fail screen readers and learners. Off by default: many accounts speak like that on ' +
    'purpose, and in replies it is a friendly tone; an agency that wants official spelling switches it on.',
  sources: [
    {
      title: 'UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara',
      url: 'https://peraturan.bpk.go.id/Details/38661/uu-no-24-tahun-2009',
    },
    {
      title: 'GOV.UK content design: writing for GOV.UK',
      url: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    },
  ],
  messageIds: ['shortForm'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Pls bring a bag to the beach.',
        marks: 'Pls',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'Please bring a bag to the beach.',
      },
      {
        language: 'en',
        text: 'Come b4 the rain.',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'Come before the rain.',
      },
      {
        language: 'en',
        text: 'See the map and tell us if u need help.',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'See the map and tell us if you need help.',
      },
      {
        language: 'id',
        text: 'Antrean yg ini sudah selesai.',
        marks: 'yg',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'Antrean yang ini sudah selesai.',
      },
      {
        language: 'id',
        text: 'Bawa kantong utk sampah.',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'Bawa kantong untuk sampah.',
      },
      {
        language: 'id',
        text: 'Jgn buang sampah di kali.',
        agency: { rules: { 'language/informal-spelling': 'advise' } },
        fixed: 'Jangan buang sampah di kali.',
      },
    ],
    clean: [
      { language: 'en', text: 'Please bring a bag to the beach before the rain.' },
      { language: 'en', text: 'Section U of the car park is shut.' },
      { language: 'en', text: 'Our message to you: thank you.' },
      { language: 'id', text: 'Antrean yang ini sudah selesai.' },
      { language: 'id', text: 'Bawa kantong untuk sampah, ya.' },
      { language: 'id', text: 'Jangan buang sampah di kali, Kak.' },
    ],
  },
  *check(analysis) {
    for (const { start, end, text, better } of search(analysis)) {
      // A letter or two in capitals is a name: block U, HR.
      if (text.length < 3 && text !== text.toLowerCase()) continue;
      const edits = [{ span: { start, end }, newText: better }];
      yield {
        messageId: 'shortForm',
        data: { text, better },
        span: { start, end },
        suggestions: [{ messageId: 'spellOut', data: { better }, edits }],
      };
    }
  },
});
