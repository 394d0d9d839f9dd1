import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/core/analysis.ts';

const of = (text: string) => analyse({ text, kind: 'post', media: [] });
const texts = (tokens: readonly { text: string }[]) => tokens.map((token) => token.text);

describe('language', () => {
  it.each([
    ['The road is closed until noon.', 'en'],
    ['Jalan ditutup sampai siang.', 'id'],
    ['Road closed', 'en'],
    ['Pemadaman listrik', 'id'],
    ['kirim no hp nya dong kak', 'id'],
    ['La biblioteca abre los lunes para los niños.', 'other'],
    ['道路は閉鎖されています。', 'other'],
    ['12:30 🙂', 'other'],
  ])('%s is %s', (text, language) => expect(of(text).language).toBe(language));

  it('is told sentence by sentence', () => {
    const analysis = of('The office is closed today. Mohon maaf atas ketidaknyamanannya.');
    expect(analysis.sentences.map((sentence) => sentence.language)).toEqual(['en', 'id']);
    expect(analysis.languageAt(0)).toBe('en');
    expect(analysis.languageAt(40)).toBe('id');
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Open at 9 a.m. Bring ID.', ['Open at 9 a.m. Bring ID.']],
    ['Kantor di Jl. Melati No. 5. Datang ya.', ['Kantor di Jl. Melati No. 5.', 'Datang ya.']],
    ['See example.gov.uk. Thanks', ['See example.gov.uk.', 'Thanks']],
    ['Line\nLine', ['Line', 'Line']],
    ['閉鎖中。迂回を。', ['閉鎖中。', '迂回を。']],
  ])('%s', (text, expected) => expect(texts(of(text).sentences)).toEqual(expected));
});

describe('links', () => {
  it('prose has the same length and none of them', () => {
    const { prose, text } = of('Hi @a_b see #Tag at https://example.com/x now');
    expect(prose).toHaveLength(text.length);
    expect(prose.split(/\s+/)).toEqual(['Hi', 'see', 'at', 'now']);
  });
  it.each([
    ['Go https://a.example/x!', ['https://a.example/x']],
    ['https://example.gov.uk@evil.example.net/x', ['https://example.gov.uk@evil.example.net/x']],
    ['https://example.gov.uk\\@evil.example.net', ['https://example.gov.uk\\@evil.example.net']],
    ['www.example.com and example.org.', ['www.example.com', 'example.org']],
  ])('%s', (text, expected) => expect(texts(of(text).urls)).toEqual(expected));
});

it('emoji count as a reader sees them', () => {
  expect(texts(of('a 👨‍👩‍👧‍👦🇮🇩1️⃣👍🏽 © 3 # ❤️').emoji)).toEqual(['👨‍👩‍👧‍👦', '🇮🇩', '1️⃣', '👍🏽', '❤️']);
});

it('members are computed once', () => {
  const analysis = of('One two three.');
  expect(analysis.words).toBe(analysis.words);
  expect(analysis.sentences).toBe(analysis.sentences);
});
