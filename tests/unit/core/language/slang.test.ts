import { describe, expect, it } from 'vitest';
import slang from '@/lib/core/language/slang.json';
import { expandSlang } from '@/lib/core/language/slang.ts';

describe('slang', () => {
  it('is written out, one word or several, and the rest stays', () => {
    expect(expandSlang(['gmn', 'cara', 'byr', 'pajak', 'kalo', 'gabisa', 'online'])).toEqual(
      'bagaimana cara bayar pajak kalau tidak bisa online'.split(' '),
    );
    expect(expandSlang(['thx', 'ppl'])).toEqual(['thanks', 'people']);
    expect(expandSlang(['constructor', 'hati2', 'lampu2nya', 'co2'])).toEqual(['constructor', 'hati', 'lampu', 'co2']);
  });

  it('has lower-case words only, and no entry that leads to another', () => {
    for (const [short, meant] of Object.entries(slang)) {
      expect(short).toMatch(/^[\p{Ll}\p{N}']+$/u);
      expect(expandSlang(meant.split(' ')).join(' '), short).toBe(meant);
    }
  });
});
