import { defineIdentifierRule } from '../../identifiers.ts';

export const rule = defineIdentifierRule({
  id: 'privacy/id-work-school',
  severity: 'warn',
  kinds: ['nip', 'nisn', 'nuptk', 'kitas'],
  rationale:
    "Numbers of civil servants, teachers, pupils and foreign residents in Indonesia. A civil servant's " +
    'NIP holds the birth date and counts alone; the others need their name beside them. School numbers ' +
    '(NPSN) and letter numbers are public.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'NIP 198503172010121004 is due for a pension.',
        marks: '198503172010121004',
        fixed: 'NIP is due for a pension.',
      },
      {
        language: 'en',
        text: 'Your KITAS 2C11JE4821-W ends next week.',
        marks: '2C11JE4821-W',
        fixed: 'Your KITAS ends next week.',
      },
      { language: 'en', text: 'NISN 0061728394 is on two lists.', marks: '0061728394', fixed: 'NISN is on two lists.' },
      {
        language: 'id',
        text: 'NIP 198503172010121004 atas nama Bapak sudah kami usulkan.',
        marks: '198503172010121004',
        fixed: 'NIP atas nama Bapak sudah kami usulkan.',
      },
      {
        language: 'id',
        text: 'NISN 0061728394 anak Ibu ganda di Dapodik.',
        marks: '0061728394',
        fixed: 'NISN anak Ibu ganda di Dapodik.',
      },
      {
        language: 'id',
        text: 'NUPTK 4837192650182736 belum valid, Bu.',
        marks: '4837192650182736',
        fixed: 'NUPTK belum valid, Bu.',
      },
    ],
    clean: [
      { language: 'en', text: 'NPSN 20219876 is now a model school.' },
      { language: 'en', text: 'Letter 800/1234/BKD/2024 sets the leave days.' },
      { language: 'en', text: 'A KITAS takes 4 to 7 days, form 27.' },
      { language: 'id', text: 'NPSN 20219876 jadi sekolah penggerak.' },
      { language: 'id', text: 'Surat Nomor 800/1234/BKD/2024 mengatur cuti.' },
      { language: 'id', text: 'NISN terdiri dari 10 angka.' },
    ],
  },
});
