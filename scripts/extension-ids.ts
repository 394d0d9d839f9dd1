import { createHash } from 'node:crypto';

/**
 * Public halves of the keys that fix the extension id wherever it is loaded unpacked or by policy
 * (Chrome and Edge derive the id from the key; Firefox takes it from `gecko.id`). See docs/adr/0004.
 */
export const KEYS: Readonly<Record<string, string>> = {
  chrome:
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs1iret4XV8Y+Cg0ghrtIMe+tJ2BStDTm9XrHTwVxrHuCJ5utMTTQPG1uia1MvztcLXK3jWEZ0LWXt/hW07ONPtTYioNHpJMO3srD6o4DJvTUZn9MBtcufL8/AmioWJKCCAhDTS8KGZSHJxvLi9SKnasgiG/sN62ylBMqvquwdu4S8yndEdPZdauAAQvvdel6iuc8YvR3YQCFjpUioDK+abR7dk2Z8TtiIYXX+rIRg5KCXOBQT5kyuwo4JaFdrvDHE9pPnhvMOSq89q4XmZntq/v0mgFSALHwtEXgOUffcG0MDS/AEhm7EmeMT8q52Ra5rsq0RnWeGGbOSYoveVcUrQIDAQAB',
  edge: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArq3xU/vylQfb52Si94TMCLJfU4xFw+aa9hpvw+svxPJaMR58sFEZaIPmkfJhbxmOw0D8CgIp2oWDhsUiACyUX0O3IMvBAHTWrrGPvVr9v0KDur0tIhTRAWPqdhc8eYb39i/Mi/CeQBnntbmBvmSKZ2tZ8tQ6QRzbn4msbZUqU2w5X7MKKgSaBMrFmc1iQvpU/NkRikCTjBLNk5p/04N++swsu+zIWyA3VlQVvUXA/vuia9zh3kdDs7tH8T6e4IYUqvYILn4qyzBdrcOW0odMdLsRti+r6dVcjoDjnbbtmEPNmGJn/jZ6eT2r2XYulwWJjDfcF5Mqcre0JVba1GJKcQIDAQAB',
};
export const FIREFOX_ID = 'tanggap@tanggap.example';

/** The id that Chrome and Edge derive from a public key in base64: its digest, written with a to p. */
export function chromiumId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return digest.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
