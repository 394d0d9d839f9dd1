import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes lib/core/nik-regions.json from the districts of idn-area-data (MIT; Kepmendagri 300.2.2-2138/2025):
 *   npm pack idn-area-data@4.0.1 && tar xf idn-area-data-*.tgz && node scripts/nik-regions.mjs package/data/districts.csv
 * Regency codes with the districts in each as ranges, e.g. "1101": "1-18". The table of names would be 200 kB.
 */
const TARGET = fileURLToPath(new URL('../lib/core/nik-regions.json', import.meta.url));

export function nikRegions(csv) {
  const districts = new Map();
  for (const [, regency, district] of csv.matchAll(/^(\d\d\.\d\d)\.(\d\d),/gm)) {
    const key = regency.replace('.', '');
    districts.set(key, [...(districts.get(key) ?? []), Number(district)]);
  }
  return Object.fromEntries([...districts].sort().map(([regency, numbers]) => [regency, ranges(numbers)]));
}

function ranges(numbers) {
  const found = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, `${JSON.stringify(nikRegions(readFileSync(process.argv[2], 'utf8')), null, 1)}\n`);
}
