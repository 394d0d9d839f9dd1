import { type SavedReply, savedReplySchema } from '@/lib/core/replies/saved-reply.ts';

/** A reply that may be used; `over` as in an import file. */
export const savedReply = (id: string, over: Readonly<Record<string, unknown>> = {}): SavedReply =>
  savedReplySchema.parse({ id, status: 'approved', ...over });

export const waste = savedReply('waste', {
  category: 'waste',
  versions: {
    id: {
      title: 'Sampah tidak diangkut',
      text: 'Mohon maaf, {name}. Laporan {ticket} diteruskan ke petugas.',
      samples: ['sampah belum diambil'],
    },
    en: { title: 'Missed rubbish collection', text: 'Sorry, {name}. Report {ticket} is with the crew.' },
  },
  placeholders: [
    { key: 'name', kind: 'name' },
    { key: 'ticket', kind: 'ticket' },
  ],
});

export const water = savedReply('water', {
  category: 'water',
  versions: { en: { title: 'Water supply', text: 'We are sorry your water is off.' } },
});

/** An agency's own wording, under a name of its own. */
export const dataReply = savedReply('privasi', {
  category: 'umum',
  versions: {
    id: { title: 'Data Anda terlihat', text: 'Demi keamanan, mohon hapus unggahan yang memuat data pribadi Anda.' },
  },
});
