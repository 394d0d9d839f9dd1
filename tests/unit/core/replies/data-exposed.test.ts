import { describe, expect, test } from 'vitest';
import { dataExposedReply } from '@/lib/core/replies/data-exposed.ts';
import { starterReplies } from '@/lib/core/replies/starter/starter.ts';
import { dataReply, savedReply, waste } from '../../replies/reply-builder.ts';

const reply = (id: string, title: string, text: string) => savedReply(id, { versions: { en: { title, text } } });

describe('the reply that asks to take personal data down', () => {
  test.each(['en', 'id'] as const)('is the one of the starter set, and no other of it (%s)', (lang) => {
    const all = starterReplies();
    expect(dataExposedReply(all, lang)?.id).toBe('starter-data-exposed');
    // By its words, too: an agency that copies them uses another name.
    const renamed = all.map((each) => ({ ...each, id: each.id.replace('starter-', 'own-') }));
    expect(dataExposedReply(renamed, lang)?.id).toBe('own-data-exposed');
    const others = renamed.filter(({ id }) => id !== 'own-data-exposed');
    expect(dataExposedReply(others, lang)).toBeUndefined();
  });

  test('the starter set’s, made the agency’s own, goes before others, whatever it says now', () => {
    const own = savedReply('starter-data-exposed', {
      versions: { id: { title: 'Jaga diri', text: 'Kami sudah mengirim pesan langsung.' } },
    });
    expect(dataExposedReply([dataReply, own], 'id')).toBe(own);
    expect(dataExposedReply([dataReply, own], 'en')).toBeUndefined();
  });

  test('an agency’s own wording is known', () => {
    expect(dataExposedReply([waste, dataReply], 'id')).toBe(dataReply);
    const own = reply('safe', 'Stay safe', 'Please take down your post. It shows your phone number.');
    expect(dataExposedReply([waste, own], 'en')).toBe(own);
  });

  test.each([
    ['a warning about personal data', 'Never send your ID number to strangers. We never ask for it.'],
    ['removal of something else', 'The crew will remove the fallen tree today.'],
  ])('%s is none', (_, text) => {
    expect(dataExposedReply([reply('other', 'Answer', text)], 'en')).toBeUndefined();
  });
});
