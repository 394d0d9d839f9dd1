import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/core/analysis.ts';
import { phraseList } from '@/lib/core/phrase-list.ts';
import { expand } from '@/lib/core/phrase-trie.ts';

const find = (lists: Parameters<typeof phraseList>[0], text: string) =>
  phraseList(lists)(analyse({ text, kind: 'post', media: [] })).map((hit) => hit.text);

describe('phrase lists', () => {
  it('expand choices and optional words', () => {
    expect(expand('(a|b c)? d').sort()).toEqual(['a d', 'b c d', 'd']);
    expect(expand('please? send').sort()).toEqual(['please send', 'send']);
    expect(() => expand('(a|b')).toThrow(RangeError);
  });

  it('find whole words of the language of the sentence', () => {
    expect(find({ en: ['dong'] }, 'Jangan buang sampah di sini ya, dong.')).toEqual([]);
    expect(find({ en: ['click here'] }, 'Please click-here to see the report.')).toEqual(['click-here']);
    expect(find({ en: ['click here'] }, 'Please click. Here is the report.')).toEqual([]);
  });

  it('know prefixes, suffixes, gaps, numbers and any word', () => {
    expect(find({ id: ['kata*'] }, 'Katanya jalan itu sudah dibuka lagi.')).toEqual(['Katanya']);
    expect(find({ id: ['*nya'] }, 'Jadwalnya ada di kantor desa.')).toEqual(['Jadwalnya']);
    expect(find({ en: ['we will ..3 by friday'] }, 'We will have it done by Friday for you.')).toEqual([
      'We will have it done by Friday',
    ]);
    expect(find({ en: ['# of people'] }, 'Some 40% of people have it.')).toEqual(['40% of people']);
    expect(find({ en: ['you _ idiot'] }, 'Oh you complete idiot, this is the form.')).toEqual(['you complete idiot']);
  });

  it('see through letters typed again and again, and report the longest phrase', () => {
    expect(find({ id: ['gak', 'gak bisa'] }, 'Maaf Kak, gaaaak bisa dibuka hari ini ya.')).toEqual(['gaaaak bisa']);
  });

  it('take groups as branches, also behind a gap and at either end', () => {
    const lists = { en: ['(so)? (we|they) (will|shall)? ..2 (fix|mend) (it|the road) (soon|by noon)?'] };
    expect(find(lists, 'They say that we will all mend the road by noon today.')).toEqual([
      'we will all mend the road by noon',
    ]);
    expect(find(lists, 'So they fix it and that is all.')).toEqual(['So they fix it']);
    expect(find(lists, 'Who will mend the road?')).toEqual([]);
  });

  it('grow by the sum of their groups, not by the product', () => {
    const group = `(${Array.from({ length: 40 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`).join('|')})`;
    const phrase = Array.from({ length: 8 }, () => group).join(' ');
    expect(find({ en: [`the ${phrase} ends`] }, 'This is the end of the line.')).toEqual([]);
  });
});
