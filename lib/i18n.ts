import i18next, { type i18n, type TOptions } from 'i18next';

type LocaleFile = Record<string, unknown> & { meta: { name: string; dir: 'ltr' | 'rtl' } };

const files = import.meta.glob<LocaleFile>('../locales/*.json', { eager: true, import: 'default' });

/** Every language there is a file for, by BCP 47 tag. */
export const LOCALES: Readonly<Record<string, LocaleFile>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file]),
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

/** Words of one language. Synchronous: the locale files are part of the bundle. */
export function createTranslator(tag: string): Translator {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: FALLBACK,
    resources: Object.fromEntries(Object.entries(LOCALES).map(([key, translation]) => [key, { translation }])),
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  return {
    tag,
    dir: LOCALES[tag]?.meta.dir ?? 'ltr',
    t: (key, data) => instance.t(key, data ?? {}),
  };
}
