import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import { placesIn, triage } from '@/lib/core/triage/triage.ts';

describe('triage of citizens’ posts', () => {
  it.each([
    ['The corridor is filling with smoke and my gran is still inside', 'emergency', true],
    ['pak air sudah sedada, kami terjebak di atap sama bayi', 'emergency', true],
    ['I want to end it all, I have the pills here', 'emergency', true],
    ['sampah depan rumah belum diangkut dua minggu, sudah lapor tiga kali', 'complaint', true],
    ['Great job, the bus is late again and nobody answers the phone', 'complaint', true],
    ['goblok, lampu merah mati seminggu gak dibenerin', 'complaint', true],
    ['gmn cara perpanjang sim yg udh mati min?', 'question', true],
    ['When is the siren test on Saturday?', 'question', true],
    ['how do I get an emergency travel permit', 'question', true],
    ['Thanks, that helped. And how much is the fee for children?', 'question', true],
    ['usul min, tolong ditambah tempat sampah di taman', 'feedback', true],
    ['mati ketawa liat videonya wkwk', 'feedback', false],
    ['this heat is killing me lol', 'feedback', false],
    ['terima kasih pak damkar, api sudah padam', 'thanks', false],
    ['#banjir #gempa slot gacor hari ini klik link di bio', 'spam', false],
    ['you are all useless idiots', 'abuse', false],
    ['gue bakar kantor lu besok', 'abuse', true],
  ] as const)('%s → %s', (text, expected, needsReply) => {
    expect(triage(text)).toMatchObject({ class: expected, needsReply });
  });

  it('says by which words of the post it judged', () => {
    expect(triage('rumah tetangga kebakaran, tolong').reasons).toContain('hazard: kebakaran');
    expect(triage('thx a lot').reasons).toContain('thanks: thx');
    expect(triage('@kota_contoh TOLONG ada yg kejebak di lift').reasons).toContain('trapped: kejebak');
  });

  it('tells questions, courtesies and vulnerable people apart from the class', () => {
    expect(triage('Why has my bin been left for three weeks?')).toMatchObject({ class: 'complaint', question: true });
    expect(triage('makasih min')).toMatchObject({ courtesy: true, question: false });
    expect(triage('👍')).toMatchObject({ courtesy: true, needsReply: false });
    expect(triage('The road has been broken since May').courtesy).toBe(false);
    expect(triage('nenek saya lumpuh, rumahnya kebanjiran').vulnerable).toBe(true);
    expect(triage('The form does not load').vulnerable).toBe(false);
  });

  it('takes any text, and hostile ones in time that grows no faster than they do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const result = triage(text);
        expect(CASE_CLASSES).toContain(result.class);
        expect(triage(text)).toEqual(result);
      }),
    );
    for (const piece of ['1', '.', 'a.', '@', '-', '(', "a'", '😀', '着']) {
      const started = performance.now();
      triage(piece.repeat(25_000));
      expect(performance.now() - started, piece).toBeLessThan(200);
    }
  });

  it('finds named places', () => {
    expect(placesIn('Banjir di Kelurahan Sukamaju, tolong')).toContain('Sukamaju');
    expect(placesIn('the form does not load')).toEqual([]);
  });
});
