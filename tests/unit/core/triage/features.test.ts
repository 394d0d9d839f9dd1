import { describe, expect, it } from 'vitest';
import { featuresOf } from '@/lib/core/triage/features.ts';

const names = (text: string) => [...featuresOf(text).names].sort();

describe('features of a post', () => {
  it('leave out whom it is addressed to, and note other handles and links', () => {
    expect(names('@KotaContoh @dinas_contoh how much is it')).toEqual(names('how much is it'));
    expect(names('how much is it @budi')).toEqual([...names('how much is it'), '<handle>'].sort());
    expect(names('see https://dinas.example/a how')).toContain('<link>');
    expect(featuresOf('see dinas.example/a how').words).toEqual(['see', 'how']);
  });

  it('are of plain letters with slang written out', () => {
    expect(names('𝗵𝗼𝘄 𝗺𝘂𝗰𝗵')).toEqual(names('how much'));
    expect(names('gmn cara byr')).toEqual(names('bagaimana cara bayar'));
  });

  it('are words, pairs with the ends of the post, parts of words, numbers as one, lengths', () => {
    const found = names('Belum 14 hari?');
    for (const name of ['belum', '^ belum', 'belum #', 'hari $', '~^bel', '~lum$', '?', '?$', '<length 1>']) {
      expect(found).toContain(name);
    }
  });

  it('are classes of words: first, last, together, repeated', () => {
    const found = names('fire, we are trapped, fire');
    for (const name of ['^HAZARD', 'HAZARD$', '=TRAPPED', 'HAZARD+TRAPPED', '2HAZARD']) expect(found).toContain(name);
    expect(names('zzzz')).toContain('=NONE');
  });

  it('read scripts without spaces by characters', () => {
    expect(featuresOf('着火了').words).toEqual(['着', '火', '了']);
    expect(featuresOf('着火了').hits).toContainEqual({ name: 'HAZARD', start: 0, end: 3 });
  });
});
