import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { analyse } from '@/lib/core/analysis.ts';
import { checkDraft } from '@/lib/core/check.ts';
import { splitParts } from '@/lib/core/parts.ts';

const LINE = 'Air bersih kembali mengalir di Kecamatan Melati. Terima kasih atas kesabaran Anda.\n';
const long = LINE.repeat(40);
const read = (text: string) => analyse({ text, kind: 'post', media: [] });

describe('parts of a long draft', () => {
  it('are the whole text, cut nowhere inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 0, maxLength: 6000 }), (text) => {
        const parts = splitParts(text);
        expect(parts.join('')).toBe(text);
        for (const part of parts.slice(1)) expect(part.charCodeAt(0) & 0xfc00).not.toBe(0xdc00);
      }),
      { numRuns: 60 },
    );
  });

  it('stay as they are but for the one that was typed in and its neighbour', () => {
    const before = splitParts(long);
    const after = splitParts(`${long.slice(0, 1700)}x${long.slice(1700)}`);
    const changed = after.filter((part) => !before.includes(part));
    expect(changed.length).toBeLessThanOrEqual(2);
  });

  it('are read as one: words, sentences, links and plain letters where they stand in the whole', () => {
    const text = `${long}Cek http://kotacontoh.go.id/air 𝗴𝗿𝗮𝘁𝗶𝘀 #airbersih`;
    const analysis = read(text);
    expect(analysis.parts.length).toBeGreaterThan(3);
    const [url] = analysis.urls;
    const [decoration] = analysis.decorations;
    if (!url || !decoration) throw new Error('nothing found');
    expect(analysis.text.slice(url.start, url.end)).toBe('http://kotacontoh.go.id/air');
    expect(text.slice(decoration.start, decoration.end)).toBe('𝗴𝗿𝗮𝘁𝗶𝘀');
    const tag = analysis.toOriginal(analysis.hashtags[0] ?? { start: 0, end: 0 });
    expect(text.slice(tag.start, tag.end)).toBe('#airbersih');
    expect(analysis.sentences.every(({ start, end, text: own }) => analysis.text.slice(start, end) === own)).toBe(true);
  });

  it('give findings in the draft as typed, and the same again when asked again', () => {
    const text = `${long}Data NIK 3171014505900003 sudah kami terima. ${long}`;
    const check = () =>
      checkDraft({ text, kind: 'post', media: [] }, { ...defaultAgencyRules(), maxPostLength: 25_000 });
    const [finding] = check();
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe('3171014505900003');
    expect(check()).toEqual(check());
  });
});
