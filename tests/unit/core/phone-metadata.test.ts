import { expect, it } from 'vitest';
import { isStale } from '../../../scripts/phone-metadata.mjs';

it('the number plans are those of the installed libphonenumber (run scripts/phone-metadata.mjs)', () => {
  expect(isStale()).toBe(false);
});
