import type { FormProblem } from '@/lib/core/replies/form.ts';
import { VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { ReplySubject } from '@/lib/stores/reply-library-state.ts';

/** A topic of the starter set. */
export const categoryName = ({ t }: Translator, category: string): string =>
  t(`replies.categories.${category}`, { defaultValue: category });

/** `day`: `YYYY-MM-DD`. */
export const dayInWords = ({ tag }: Translator, day: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** What a path means to a person: `versions.id.samples.2` is the third sample message in Indonesian. */
export function placeName({ t }: Translator, path: string): string {
  const [first = '', second = '', third = '', fourth] = path.split('.');
  if (first === '') return t('replies.places.whole');
  if (first === 'placeholders' && second !== '') {
    const name = t(`replies.blank.${third || 'title'}`, { defaultValue: third });
    return t('replies.places.blank', { number: Number(second) + 1, name });
  }
  const language = VERSION_LANGUAGES.find((known) => known === second);
  if (first === 'versions' && language) {
    const name = third === '' ? t('replies.places.version') : t(`replies.fields.${third}`, { defaultValue: third });
    const numbered = fourth === undefined ? name : t('replies.places.numbered', { name, number: Number(fourth) + 1 });
    return t('replies.places.inLanguage', { name: numbered, language: t(`replies.languages.${language}`) });
  }
  return t(`replies.fields.${first}`, { defaultValue: first });
}

/** A fault as a sentence: where, and what is wrong. */
export const problemText = (words: Translator, { path, code }: FormProblem): string =>
  words.t('replies.problem', { place: placeName(words, path), what: words.t(`replies.problems.${code}`) });

/** What was saved last, for the status line. */
export function savedReplyWords({ kind, count }: ReplySubject, { t }: Translator): string {
  if (kind === 'undo') return t('options.save.undone');
  if (kind === 'redo') return t('options.save.redone');
  return t('options.save.saved', { what: t(`replies.saved.${kind}`, { count }) });
}
