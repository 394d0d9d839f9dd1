import { expect, test } from 'vitest';
import { eventId } from '@/lib/core/cases/event-id.ts';
import { compareIds, timeOfPost } from '@/lib/core/cases/post-time.ts';
import { searchWords } from '@/lib/core/cases/search-words.ts';
import { toneOf } from '@/lib/core/cases/tone.ts';
import * as z from '@/lib/core/zod.ts';

test('an event id is a UUID, the same for the same name only', () => {
  expect(eventId('post-seen:1')).toBe(eventId('post-seen:1'));
  expect(eventId('post-seen:1')).not.toBe(eventId('post-seen:2'));
  for (let id = 0; id < 200; id += 1) expect(z.uuid().safeParse(eventId(`x${id}`)).success).toBe(true);
});

test('the time is read from ids that carry it', () => {
  const now = Date.parse('2026-11-23T00:00:00Z');
  // X's own example: 1541815603606036480 was posted on 28 June 2022.
  expect(timeOfPost('1541815603606036480', now)).toBe('2022-06-28T16:07:40.105Z');
  expect(timeOfPost('20', now)).toBeUndefined();
  expect(timeOfPost('9223372036854775807', now)).toBeUndefined();
});

test('ids are ordered as the numbers that they are', () => {
  expect(['100', '99', '1541815603606036480'].sort(compareIds)).toEqual(['99', '100', '1541815603606036480']);
});

test('search words have no accents, capitals or repeats', () => {
  expect(searchWords('Café café, hati-hati!')).toEqual(['cafe', 'hati-hati', 'hati']);
  expect(searchWords('a b c d', 2)).toEqual(['a', 'b']);
});

test.each([
  ['acknowledgement', '@warga Laporan Anda sudah kami terima dan diteruskan ke Dinas PU.'],
  ['acknowledgement', 'Thanks, we have passed this to our highways team.'],
  ['question', '@a Boleh tahu di kecamatan mana?'],
  ['question', 'Which street is it on?'],
  ['answer', 'Air sudah mengalir lagi sejak pukul 10. Ada lagi yang bisa kami bantu?'],
  ['answer', 'The office opens at 8. Anything else we can help with?'],
  ['answer', 'Kantor buka pukul 08.00.'],
])('%s: %s', (tone, text) => {
  expect(toneOf(text)).toBe(tone);
});
