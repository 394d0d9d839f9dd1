import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import all from 'libphonenumber-js/metadata.mobile.json';

/**
 * Writes lib/core/phone-metadata.json: libphonenumber's plans of mobile numbers for the countries our drafts may
 * mention. The plans of all countries would be a sixth of the content script.
 */
const COUNTRIES =
  'ID MY SG PH TH VN BN TL AU NZ IN US CA GB IE FR DE NL BE ES IT PT PL AT CH SE BR MX KR JP CN HK TW TR SA AE'.split(
    ' ',
  );
const TARGET = fileURLToPath(new URL('../lib/core/phone-metadata.json', import.meta.url));

export function phoneMetadata() {
  const wanted = new Set(COUNTRIES);
  const codes = Object.entries(all.country_calling_codes).flatMap(([code, countries]) => {
    const kept = countries.filter((country) => wanted.has(country));
    return kept.length > 0 ? [[code, kept]] : [];
  });
  return {
    version: all.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(COUNTRIES.map((country) => [country, all.countries[country]])),
    nonGeographic: {},
  };
}

const text = () => `${JSON.stringify(phoneMetadata(), null, 1)}\n`;

export const isStale = () =>
  JSON.stringify(JSON.parse(readFileSync(TARGET, 'utf8'))) !== JSON.stringify(phoneMetadata());

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, text());
