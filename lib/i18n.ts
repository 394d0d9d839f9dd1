import i18next, { type i18n, type TOptions } from 'i18next';

type Words = Readonly<Record<string, unknown>>;
type ByFile<Section> = Record<string, Section>;

interface Meta {
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

// One section at a time, so that a script carries only the words it says: the options page adds its own.
const meta = import.meta.glob<Meta>('../locales/*.json', { eager: true, import: 'meta' });
const common = import.meta.glob<Words>('../locales/*.json', { eager: true, import: 'common' });
const composer = import.meta.glob<Words>('../locales/*.json', { eager: true, import: 'composer' });
const rules = import.meta.glob<Words>('../locales/*.json', { eager: true, import: 'rules' });

const tagOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');

/** Every language there is a file for, by BCP 47 tag. */
export const LOCALES: Readonly<Record<string, Meta>> = Object.fromEntries(
  Object.entries(meta).map(([path, about]) => [tagOf(path), about]),
);

const FALLBACK = 'en';

/** The best language there is for the wanted tags, e.g. `['id-ID', 'en']` → `id`. */
export function pickLocale(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const match = [tag, tag.split('-')[0] ?? ''].find((candidate) => Object.hasOwn(LOCALES, candidate));
    if (match) return match;
  }
  return FALLBACK;
}

export interface Translator {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The words for a dotted key such as `composer.badge.clear`; a missing key falls back to English. */
  t(key: string, data?: TOptions): string;
}

/**
 * Words of one language. Synchronous: the words are part of the bundle. `more` adds sections of the locale files by
 * name, each as `import.meta.glob` gives it.
 */
export function createTranslator(tag: string, more: Readonly<Record<string, ByFile<Words>>> = {}): Translator {
  const sections = Object.entries({ common, composer, rules, ...more });
  const wordsIn = (wanted: string): Words =>
    Object.fromEntries(
      sections.map(([name, files]) => [name, Object.entries(files).find(([path]) => tagOf(path) === wanted)?.[1]]),
    );
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: FALLBACK,
    resources: Object.fromEntries(Object.keys(LOCALES).map((key) => [key, { translation: wordsIn(key) }])),
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  return {
    tag,
    dir: LOCALES[tag]?.dir ?? 'ltr',
    t: (key, data) => instance.t(key, data ?? {}),
  };
}
