import { describe, expect, test } from 'vitest';
import { composeReply, nextVariant, type ReplyChoice } from '@/lib/core/replies/compose-reply.ts';
import { endingsIn, greetingsAt, opensWithGreeting } from '@/lib/core/replies/greetings.ts';
import { insertAt, useOf } from '@/lib/core/replies/insertion.ts';
import { knownValues, plainName, rememberable, wordedValues } from '@/lib/core/replies/known-values.ts';
import { offerOf } from '@/lib/core/replies/offer.ts';
import { savedReply } from '../../replies/reply-builder.ts';

const reply = savedReply('visit', {
  versions: {
    id: { title: 'Kunjungan', text: 'Petugas datang {date}. Nomor Anda {ticket}.' },
    en: { title: 'Visit', text: 'The crew comes on {date}. Your number is {ticket}.' },
  },
  placeholders: [{ key: 'date', kind: 'date' }],
});
const offer = offerOf(reply, { lang: 'id' });
const choice: ReplyChoice = { offer, lang: 'id', values: {}, greeting: '', ending: '' };
const moment = { hour: 9, timeZone: 'Asia/Jakarta', name: 'Budi' };

describe('composing', () => {
  test('greeting, filled answer and ending make one text, with its length', () => {
    const composed = composeReply(
      { ...choice, values: { date: '2026-12-01T14:00', ticket: 'T-1' }, greeting: 'near', ending: 'formal' },
      moment,
    );
    expect(composed).toEqual({
      text: 'Halo Kak Budi, selamat pagi! Petugas datang Selasa, 1 Desember 2026 pukul 14.00 WIB. Nomor Anda T-1. Terima kasih.',
      missing: [],
      length: 114,
      exact: true,
    });
    expect(composed.length).toBe(composed.text.length);
  });

  test('the same choice in the other language words the date anew', () => {
    const values = { date: '2026-12-01T14:00', ticket: 'T-1' };
    expect(composeReply({ ...choice, lang: 'en', values, greeting: 'near' }, moment).text).toMatch(
      // Some versions of ICU write a comma after the weekday.
      /^Hi Budi! The crew comes on Tuesday,? 1 December 2026, 14:00 WIB\. Your number is T-1\.$/,
    );
  });

  test('open blanks stay and are named', () => {
    const composed = composeReply(choice, moment);
    expect(composed.text).toBe('Petugas datang {date}. Nomor Anda {ticket}.');
    expect(composed).toMatchObject({ missing: ['date', 'ticket'], exact: false });
  });

  test('variants go round through all greetings, never standing still', () => {
    const seen = new Set<string>();
    let at = choice;
    for (let step = 0; step < 25; step += 1) {
      const key = `${at.greeting}/${at.ending}`;
      at = { ...at, ...nextVariant(at) };
      expect(`${at.greeting}/${at.ending}`).not.toBe(key);
      seen.add(`${at.greeting}/${at.ending}`);
    }
    expect(seen.size).toBe(25);
  });

  test('an offer has only blanks that stand in a text, undeclared ones as text', () => {
    expect(offer.placeholders).toEqual([
      { key: 'date', kind: 'date' },
      { key: 'ticket', kind: 'text' },
    ]);
    expect(offerOf(savedReply('x', { versions: { en: { title: 'X', text: 'x' } } }), { lang: 'id' }).lang).toBe('en');
  });
});

describe('greetings', () => {
  test.each([
    [3, 'malam', 'evening'],
    [4, 'pagi', 'morning'],
    [11, 'siang', 'morning'],
    [15, 'sore', 'afternoon'],
    [18, 'malam', 'evening'],
    [23, 'malam', 'evening'],
  ])('at %i', (hour, id, en) => {
    expect(greetingsAt('id', hour)[0]?.text).toBe(`Selamat ${id}, Bapak/Ibu.`);
    expect(greetingsAt('en', hour)[0]?.text).toBe(`Good ${en}.`);
  });

  test('name people where a name is known, whatever it holds', () => {
    expect(greetingsAt('en', 9, '$& {daypart}')[2]?.text).toBe('Hi $& {daypart}!');
  });

  test('both languages have the same ids, so that a switch keeps the tone', () => {
    const ids = (phrases: readonly { id: string; tone: string }[]) => phrases.map(({ id, tone }) => `${id} ${tone}`);
    expect(ids(greetingsAt('en', 9))).toEqual(ids(greetingsAt('id', 9)));
    expect(ids(endingsIn('en'))).toEqual(ids(endingsIn('id')));
  });

  test('a text that greets is known', () => {
    expect(opensWithGreeting('Halo Kak, mohon maaf', 'id')).toBe(true);
    expect(opensWithGreeting('Hill Road is closed', 'en')).toBe(false);
  });
});

describe('what is known', () => {
  test.each([
    ['Budi Contoh', 'Budi Contoh'],
    ['Ayu 🌸 | Depok', 'Ayu'],
    ['Siti (Warga RW 05)', 'Siti'],
    ['ليلى مثال', 'ليلى مثال'],
    ['<img src=x onerror=alert(1)>', ''],
    ['Resmi \u202Eatok\u202C', ''],
    ['{ticket}', ''],
    ['Forum Warga Peduli Air Bersih dan Sanitasi', ''],
    ['🌸🌸', ''],
    ['', ''],
  ])('a name out of %j', (displayed, name) => {
    expect(plainName(displayed)).toBe(name);
  });

  test('fills by kind, keeps nothing of the citizen', () => {
    const blanks = [
      { key: 'who', kind: 'name' as const },
      { key: 'at', kind: 'handle' as const },
      { key: 'kantor', kind: 'office' as const },
      { key: 'ticket', kind: 'ticket' as const },
    ];
    const values = knownValues(blanks, { name: 'Budi', handle: 'budi_contoh', agency: 'Kota Contoh' });
    expect(values).toEqual({ who: 'Budi', at: 'budi_contoh', kantor: 'Kota Contoh' });
    expect(rememberable({ ...values, ticket: 'T-1', other: ' ' }, blanks)).toEqual({
      kantor: 'Kota Contoh',
      ticket: 'T-1',
    });
  });

  test('only dates are worded, and only real ones', () => {
    const blanks = [{ key: 'date', kind: 'date' as const }];
    expect(wordedValues({ date: '2026-13-45', other: '2026-12-01' }, blanks, 'en', '')).toEqual({
      date: '2026-13-45',
      other: '2026-12-01',
    });
  });
});

describe('insertion', () => {
  test.each([
    ['', 0, 'Baik.', 'Baik.'],
    ['Halo.', 5, 'Baik.', 'Halo. Baik.'],
    ['Halo. ', 6, 'Baik.', 'Halo. Baik.'],
    ['Halo.\n', 6, 'Baik.', 'Halo.\nBaik.'],
    ['Halo. Salam', 6, 'Baik.', 'Halo. Baik. Salam'],
    ['(lihat)', 6, 'sini', '(lihat sini)'],
    ['a', 99, 'b', 'a b'],
  ])('%j at %i with %j', (draft, at, text, result) => {
    expect(insertAt(draft, at, text)).toBe(result);
  });

  const text = 'Mohon maaf, laporan {ticket} kami teruskan ke petugas kebersihan.';
  test.each([
    ['as it was', text, 'accepted'],
    ['with other words around it', `Halo.  ${text} Terima kasih.`, 'accepted'],
    ['with its blank filled by hand', text.replace('{ticket}', 'T-7'), 'accepted'],
    ['with words changed', 'Mohon maaf, laporan T-7 sudah kami teruskan ke dinas kebersihan kota.', 'edited'],
    ['thrown away', 'Terima kasih, sudah selesai.', 'refused'],
  ])('a reply %s', (_, posted, use) => {
    expect(useOf(text, posted)).toBe(use);
  });
});
