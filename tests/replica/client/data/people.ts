import type { Account } from '../../shared/accounts.ts';

/** Invented citizens and agencies; some names are hostile on purpose. */
export const people: readonly Account[] = [
  { userId: '8001', handle: 'budi_contoh', name: 'Budi Contoh' },
  { userId: '8002', handle: 'siti_warga01', name: 'Siti (Warga RW 05)' },
  { userId: '8003', handle: 'alex_example', name: 'Alex Example', verified: 'blue' },
  { userId: '8004', handle: 'HalloKotaContoh', name: 'Hallo Kota Contoh', verified: 'business' },
  { userId: '8005', handle: 'onerror_test', name: '<img src=x onerror="alert(1)">' },
  { userId: '8006', handle: 'layla_mithal', name: 'ليلى مثال' },
  { userId: '8007', handle: 'family_zwj', name: 'Keluarga 👨‍👩‍👧‍👦 🇮🇩' },
  { userId: '8008', handle: 'bidi_tricks', name: 'Resmi \u202Eatok\u202C Kota' },
  {
    userId: '8009',
    handle: 'long_name_here',
    name: 'Forum Warga Peduli Air Bersih dan Sanitasi Kecamatan Contoh Utara',
  },
  { userId: '8010', handle: 'ExampleTransit', name: 'Example Transit Authority', verified: 'government' },
  { userId: '8011', handle: 'ayu_dummy', name: 'Ayu 🌸' },
  { userId: '8012', handle: 'toko_iklan', name: 'Toko Iklan Contoh', verified: 'business' },
];
