import * as sum from '../checksums.ts';
import { hasRealDistrict, isNik } from '../digits.ts';
import { CODE, type Kind, writtenAs, yes } from './kind.ts';

export const INDONESIA: readonly Kind[] = [
  // Indonesia
  {
    label: 'nik',
    entity: 'NIK',
    shape: /^\d{16}$/,
    valid: isNik,
    alone: hasRealDistrict,
    glued: ['nik', 'ktp'],
    weight: 20,
  },
  { label: 'kk', entity: 'KK', shape: /^\d{16}$/, valid: isNik, glued: ['kk'] },
  {
    label: 'npwp',
    entity: 'NPWP',
    ours: true,
    shape: /^\d{15}$/,
    alone: writtenAs(/^\d\d[. ]\d{3}[. ]\d{3}[. ]\d[-. ]\d{3}[. ]\d{3}$/),
    glued: ['npwp'],
    weight: 20,
  },
  { label: 'npwp', entity: 'NPWP', ours: true, shape: /^\d{16}$/, glued: ['npwp'] },
  { label: 'bpjs', entity: 'BPJS', shape: /^\d{13}$/, glued: ['bpjs'], weight: 10 },
  { label: 'bpjs', entity: 'BPJS', shape: /^\d{11}$/, glued: ['bpjs'] },
  { label: 'bpjsWork', entity: 'BPJS', shape: /^\d{11}$/, weight: 10 },
  {
    label: 'nip',
    entity: 'OTHER_ID',
    shape: /^\d{18}$/,
    valid: (p) => /^(?:19|20)\d{6}(?:19|20)\d{4}[12]\d{3}$/.test(p) && sum.isMonthDay(p.slice(4, 6), p.slice(6, 8)),
    alone: yes,
    glued: ['nip'],
    weight: 20,
  },
  { label: 'nip', entity: 'OTHER_ID', shape: /^\d{8,10}$/, reach: 16, glued: ['nip'] },
  { label: 'nisn', entity: 'OTHER_ID', shape: /^[A-Z]?\d{8,12}$/, glued: ['nisn'] },
  { label: 'nuptk', entity: 'OTHER_ID', shape: /^\d{12,16}$/, glued: ['nuptk'] },
  { label: 'kitas', entity: 'OTHER_ID', shape: /^(?=.*\d{4})[A-Z0-9]{8,14}$/, written: CODE },
];
