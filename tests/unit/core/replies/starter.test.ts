import { expect, test } from 'vitest';
import { checkDraft, defaultAgencyRules } from '../../../../lib/core/index.ts';
import { fill, filledLength } from '../../../../lib/core/replies/placeholders.ts';
import { usable } from '../../../../lib/core/replies/saved-reply.ts';
import { starterReplies } from '../../../../lib/core/replies/starter/starter.ts';

const AGENCY = {
  ...defaultAgencyRules(),
  officialDomains: ['kotacontoh.example'],
  emergencyNumbers: ['112', '113', '119'],
};
const VALUES = {
  en: {
    name: 'Ani',
    date: 'Monday, 2 March 2026',
    office: 'the roads office',
    link: 'https://kotacontoh.example/help',
  },
  id: {
    name: 'Kak Ani',
    date: 'Senin, 2 Maret 2026',
    office: 'Dinas Pekerjaan Umum',
    link: 'https://kotacontoh.example/bantuan',
  },
} as const;
const LANGUAGES = ['en', 'id'] as const;

const starters = starterReplies();
const texts = starters.flatMap((reply) =>
  LANGUAGES.map((language) => ({ reply, language, name: `${reply.id} ${language}` })),
);

test('thirty and more, each in both languages with five samples, none ready to be sent', () => {
  expect(starters.length).toBeGreaterThanOrEqual(30);
  for (const reply of starters) {
    expect(reply.sample).toBe(true);
    expect(usable(reply, '2026-03-02')).toBe(false);
    for (const language of LANGUAGES) expect(reply.versions[language]?.samples.length).toBeGreaterThanOrEqual(5);
  }
});

test.each(texts)('$name: fits into a post, and our own rules find nothing grave', ({ reply, language }) => {
  const version = reply.versions[language];
  const { text, missing } = fill(version?.text ?? '', VALUES[language], reply.placeholders);
  expect(missing).toEqual([]);
  expect(filledLength(version?.text ?? '', {}, reply.placeholders).length).toBeLessThanOrEqual(280);
  const inReplyTo = { id: '1', author: 'ani', text: version?.samples[0] ?? '' };
  const found = checkDraft({ text, kind: 'reply', media: [], inReplyTo }, AGENCY);
  expect(found.filter(({ severity }) => severity !== 'advise').map(({ ruleId }) => ruleId)).toEqual([]);
});
