import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/core/draft.ts';
import en from '@/lib/core/speech/names/en.json';
import id from '@/lib/core/speech/names/id.json';
import { type SymbolNames, speechOf } from '@/lib/core/speech/speech.ts';

const WORDS = {
  hashtag: 'hashtag',
  mention: 'at',
  link: 'link',
  dot: 'dot',
  slash: 'slash',
  image: 'image',
  imageWithout: 'image, no description',
  option: 'option',
};
const say = (text: string, more: Partial<Draft> = {}, names: SymbolNames = en) =>
  speechOf({ text, kind: 'post', media: [], ...more }, names, WORDS).map(({ spoken }) => spoken);

describe('a post as it is heard', () => {
  it('names emoji in the language of the voice, skin tones too', () => {
    expect(say('Awas banjir 🚨', {}, id)).toEqual(['Awas banjir', 'lampu mobil polisi']);
    expect(say('Thanks 👍🏽')).toEqual(['Thanks', 'thumbs up, medium skin tone']);
  });

  it('hears capitals in tags, and nothing where there are none', () => {
    expect(say('#CleanWater #cleanwater @InfoBMKG')).toEqual([
      'hashtag Clean Water',
      'hashtag cleanwater',
      'at Info BMKG',
    ]);
  });

  it('spells links and faked letters', () => {
    expect(say('Pay: https://example.gov.uk/tax')).toEqual(['Pay:', 'link example dot gov dot uk slash tax']);
    expect(say('𝗙𝗿𝗲𝗲 jabs')[0]).toBe(
      'mathematical sans-serif bold capital F, mathematical sans-serif bold small R, mathematical sans-serif bold small E, mathematical sans-serif bold small E',
    );
    expect(say('==== News')[0]).toBe('equal, equal, equal, equal');
  });

  it('goes on with pictures and polls, and survives broken text', () => {
    const media = [
      { kind: 'image', alt: { known: true, text: 'A map' } },
      { kind: 'image', alt: { known: true, text: '' } },
    ] as const;
    expect(say('', { media, poll: ['Yes', 'No'] })).toEqual([
      'image: A map',
      'image, no description',
      'option 1: Yes',
      'option 2: No',
    ]);
    expect(say('\ud83d broken \u202e')).toHaveLength(1);
  });
});
