import * as sum from '../checksums.ts';
import { type Kind, writtenAs, yes } from './kind.ts';

const isSsn = (plain: string): boolean => !/^(?:123456789|078051120|219099999|987654\d{3})$/.test(plain);

export const US_AND_UK: readonly Kind[] = [
  // United States
  {
    label: 'ssn',
    entity: 'US_SSN',
    shape: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    valid: isSsn,
    strict: true,
    alone: writtenAs(/^\d{3}([-.])\d{2}\1\d{4}$/),
    glued: ['ssn'],
    weight: 10,
  },
  {
    label: 'itin',
    entity: 'US_ITIN',
    shape: /^9\d{2}(?:5\d|6[0-5]|[78]\d|9[0-24-9])\d{4}$/,
    alone: writtenAs(/^\d{3}-\d{2}-\d{4}$/),
    weight: 10,
  },
  { label: 'ssn', entity: 'US_ITIN', shape: /^9\d{2}(?:5\d|6[0-5]|[78]\d|9[0-24-9])\d{4}$/ },
  { label: 'ein', entity: 'US_EIN', shape: /^\d{9}$/, addressed: true, behind: false, ours: true },
  { label: 'npi', entity: 'US_NPI', shape: /^[12]\d{9}$/, valid: sum.isNpi },
  {
    label: 'mbi',
    entity: 'US_MBI',
    shape: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    valid: (p) => !/^1EG4TE5MK7[23]$/.test(p),
    alone: yes,
  },
  // United Kingdom and Ireland
  {
    label: 'nino',
    entity: 'UK_NINO',
    shape: /^(?!BG|GB|NK|KN|TN|NT|ZZ|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    alone: yes,
  },
  {
    label: 'nhs',
    entity: 'UK_NHS',
    shape: /^\d{10}$/,
    valid: sum.isNhs,
    inAnswer: /^[1-9]\d\d \d{3} \d{4}$/,
    weight: 5,
  },
  { label: 'utr', entity: 'OTHER_ID', shape: /^\d{10}K?$/ },
  { label: 'pps', entity: 'OTHER_ID', shape: /^\d{7}[A-W][A-IW]?$/, written: /^\S+$|^\d+ ?[A-W]{1,2}$/ },
];
