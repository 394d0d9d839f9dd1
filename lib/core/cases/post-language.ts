/** X's marks for posts without a language of their own: only media, only mentions, too short, and so on. */
const NO_LANGUAGE = /^(?:und|zxx|mis|mul|q[a-t][a-z])$/i;

/** X's guess as a current BCP 47 tag: it still writes `in` for Indonesian and `iw` for Hebrew. */
export function postLanguage(tag: string): string | undefined {
  if (tag === '' || tag.length > 20 || NO_LANGUAGE.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
