import { expect, test } from 'vitest';
import { forget, type Learned, learn, MAX_LEARNED, unlearn, withLearned } from '../../../../lib/core/replies/learn.ts';
import { savedReplySchema } from '../../../../lib/core/replies/saved-reply.ts';

const sample = (text: string, replyId = 'water') => ({ replyId, language: 'en' as const, text });

test('keeps no handle, link or number', () => {
  const [kept] = learn([], sample('@agency call 0812 3456 7890 or me@mail.example, see https://x.example/a'));
  expect(kept?.text).toBe('call … or see');
  expect(learn([], sample('@agency https://x.example'))).toEqual([]);
});

test('the same message counts once and moves to the end', () => {
  const learned = [sample('no water'), sample('dry taps'), sample('No Water')].reduce(learn, [] as Learned);
  expect(learned.map(({ text }) => text)).toEqual(['dry taps', 'No Water']);
});

test('the oldest of the reply makes room, others stay', () => {
  let learned: Learned = learn([], sample('other', 'bins'));
  for (let number = 0; number <= MAX_LEARNED; number++)
    learned = learn(learned, sample(`message ${'a'.repeat(number)}.`));
  expect(learned).toHaveLength(MAX_LEARNED + 1);
  expect(learned[0]).toEqual(sample('other', 'bins'));
  expect(learned.some(({ text }) => text === 'message .')).toBe(false);
});

test('can be taken back, and cleared for one reply or all', () => {
  const learned = [sample('no water'), sample('bins full', 'bins')].reduce(learn, [] as Learned);
  expect(unlearn(learned, sample('NO WATER'))).toEqual([sample('bins full', 'bins')]);
  expect(forget(learned, 'bins')).toEqual([sample('no water')]);
  expect(forget(learned)).toEqual([]);
});

test('joins the samples of its language only', () => {
  const version = { title: 'Water', text: 'We repair it.', samples: ['dry taps'] };
  const reply = savedReplySchema.parse({ id: 'water', versions: { en: version, id: { ...version, samples: [] } } });
  const [taught] = withLearned([reply], learn(learn([], sample('no water')), sample('dry taps')));
  expect(taught?.versions.en?.samples).toEqual(['dry taps', 'no water']);
  expect(taught?.versions.id?.samples).toEqual([]);
});
