import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/card-number',
  severity: 'block',
  kinds: ['card', 'cvv'],
  rationale:
    'A card number in public is money lost. 16 digits in a payment brand with a right checksum count alone; other ' +
    'lengths, which barcodes and customer numbers share, need a word about cards. The security code counts beside its name. Published test numbers are left alone.',
  sources: [
    {
      title: 'PCI Security Standards Council: protecting card data',
      url: 'https://www.pcisecuritystandards.org/document_library/',
    },
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4 (data keuangan pribadi)',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your refund goes to card 4485 2757 4230 8327.',
        marks: '4485 2757 4230 8327',
        fixed: 'Your refund goes to card.',
      },
      {
        language: 'en',
        text: 'Amex 3411-343113-43110 was declined at the counter.',
        marks: '3411-343113-43110',
        fixed: 'Amex was declined at the counter.',
      },
      {
        language: 'id',
        text: 'Kartu kredit Kakak 5294967390811234 gagal didebit.',
        marks: '5294967390811234',
        fixed: 'Kartu kredit Kakak gagal didebit.',
      },
      {
        language: 'id',
        text: 'Pembayaran (4485275742308327) sudah kami terima.',
        marks: '4485275742308327',
        fixed: 'Pembayaran sudah kami terima.',
      },
    ],
    clean: [
      { language: 'en', text: 'Use the test card 4242 4242 4242 4242 in the sandbox.' },
      { language: 'en', text: 'Recalled: barcode 4006381333931, lot 4485275742308320, order 4485275742308327.' },
      { language: 'id', text: 'Jangan pernah menulis 16 angka kartu ATM Anda di sini.' },
      { language: 'id', text: 'Nomor resi 4485275742308327 sudah dikirim. Anggaran 5.294.967.390.811.239.' },
    ],
  },
});
