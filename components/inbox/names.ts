import type { Translator } from '@/lib/i18n.ts';

/** The name of a BCP 47 language in the reader's; the tag itself where X made one up. */
export function languageName(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Types of personal data with a name of their own; all others are some country's number. */
const KNOWN_DATA = [
  'ADDRESS',
  'BANK_ACCOUNT',
  'BPJS',
  'CREDIT_CARD',
  'DATE_OF_BIRTH',
  'DRIVER_LICENSE',
  'EMAIL',
  'GPS',
  'KK',
  'LICENSE_PLATE',
  'MEDICAL_RECORD',
  'NIK',
  'NPWP',
  'PASSPORT',
  'PERSON',
  'PHONE',
  'SECRET',
];

/** The types of personal data in words, each once, as a list: `NIK and phone number`. */
export function dataNames(types: readonly string[], { t, tag }: Translator): string {
  const names = types.map((type) => t(`inbox.data.${KNOWN_DATA.includes(type) ? type : 'OTHER'}`));
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format([...new Set(names)]);
}

/** An account as the agency wrote it in its settings: rows and events have it in lower case. */
export const accountName = (account: string, accounts: readonly string[]): string =>
  accounts.find((known) => known.toLowerCase() === account.toLowerCase()) ?? account;

/** Where a post is on X, whoever wrote it. */
export const postUrl = (postId: string): string => `https://x.com/i/status/${postId}`;
