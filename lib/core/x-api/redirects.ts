/**
 * Where X sends the browser back after consent: to be registered with the agency's app, letter by letter, the slash at the
 * end too. They follow from the ids of docs/adr/0004.
 */
export const REDIRECTS = [
  { browser: 'chrome', url: 'https://mhclangdgpbdgafedhageomjnoedcmof.chromiumapp.org/' },
  { browser: 'edge', url: 'https://amjldaljenlcdgmpimfhbdnjfkfglifk.chromiumapp.org/' },
  { browser: 'firefox', url: 'https://bba4df626c7a08a942186e89ad1eae9f30e78a4a.extensions.allizom.org/' },
] as const;
