import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/other-id',
  severity: 'warn',
  kinds: ['otherId'],
  rationale:
    'Other numbers of a person: staff, pupil, member, voter, health card. Only beside their name, and in ' +
    'a text about somebody.',
  sources: [
    {
      title: 'NIST SP 800-122: protecting the confidentiality of PII',
      url: 'https://csrc.nist.gov/pubs/sp/800/122/final',
    },
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Your student ID S4810273 owes a fine.',
        marks: 'S4810273',
        fixed: 'Your student ID owes a fine.',
      },
      {
        language: 'en',
        text: 'Employee ID E618204 in your office was let go.',
        marks: 'E618204',
        fixed: 'Employee ID in your office was let go.',
      },
      {
        language: 'en',
        text: 'Your health card 7291836405 has expired.',
        marks: '7291836405',
        fixed: 'Your health card has expired.',
      },
      {
        language: 'id',
        text: 'Nomor anggota Kakak 48102736 sudah habis.',
        marks: '48102736',
        fixed: 'Nomor anggota Kakak sudah habis.',
      },
      {
        language: 'id',
        text: 'Nomor anggota Ibu A7291836 belum aktif.',
        marks: 'A7291836',
        fixed: 'Nomor anggota Ibu belum aktif.',
      },
    ],
    clean: [
      { language: 'en', text: 'Bring your student ID to room 1204.' },
      { language: 'en', text: 'Voter numbers: 1,204,556 took part.' },
      { language: 'en', text: 'Job ID 20240987 closes on 12 May.' },
      { language: 'id', text: 'Jumlah anggota 12.500 orang.' },
      { language: 'id', text: 'Bawa kartu anggota Anda.' },
      { language: 'id', text: 'Lowongan 2024 untuk 250 pegawai.' },
    ],
  },
});
