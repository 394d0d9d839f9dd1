import {
  PLACEHOLDER_KINDS,
  type Placeholder,
  parseSavedReply,
  type RowProblem,
  type SavedReply,
  VERSION_LANGUAGES,
  type VersionLanguage,
} from './saved-reply.ts';

/** A blank as it is being written. */
export interface PlaceholderForm {
  readonly key: string;
  readonly kind: Placeholder['kind'];
  /** Empty: it must be filled in. */
  readonly default: string;
  /** One per line. */
  readonly choices: string;
}

export interface VersionForm {
  readonly title: string;
  readonly text: string;
  /** One per line. */
  readonly samples: string;
}

/** A saved reply as it is being written: every value a text box may hold, right or not yet. */
export interface ReplyForm {
  readonly category: string;
  readonly unit: string;
  readonly owner: string;
  readonly source: string;
  readonly sourceLink: string;
  readonly notes: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly needsSecondPerson: boolean;
  readonly versions: Readonly<Record<VersionLanguage, VersionForm>>;
  readonly placeholders: readonly PlaceholderForm[];
}

const OPTIONAL = ['unit', 'owner', 'source', 'sourceLink', 'notes', 'validFrom', 'validUntil'] as const;
const NO_VERSION: VersionForm = { title: '', text: '', samples: '' };

export const blankForm = (): ReplyForm => ({
  category: '',
  unit: '',
  owner: '',
  source: '',
  sourceLink: '',
  notes: '',
  validFrom: '',
  validUntil: '',
  needsSecondPerson: false,
  versions: { en: NO_VERSION, id: NO_VERSION },
  placeholders: [],
});

export function formOf(reply: SavedReply): ReplyForm {
  const versionOf = (language: VersionLanguage): VersionForm => {
    const version = reply.versions[language];
    return version ? { ...version, samples: version.samples.join('\n') } : NO_VERSION;
  };
  return {
    ...blankForm(),
    ...Object.fromEntries(OPTIONAL.map((field) => [field, reply[field] ?? ''])),
    category: reply.category,
    needsSecondPerson: reply.needsSecondPerson,
    versions: { en: versionOf('en'), id: versionOf('id') },
    placeholders: reply.placeholders.map(({ key, kind, default: preset = '', choices = [] }) => ({
      key,
      kind,
      default: preset,
      choices: choices.join('\n'),
    })),
  };
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isEmpty = ({ title, text, samples }: VersionForm): boolean => `${title}${text}${samples}`.trim() === '';

const placeholderOf = ({ key, kind, default: preset, choices }: PlaceholderForm) => ({
  key: key.trim(),
  kind,
  ...(preset.trim() !== '' && { default: preset }),
  ...(kind === 'choice' && { choices: lines(choices) }),
});

export type FormProblem = Omit<RowProblem, 'row' | 'id'>;

/** The reply that a form makes of `base`, or what keeps it from being one. */
export function readForm(
  form: ReplyForm,
  base: Pick<SavedReply, 'id'> & Partial<SavedReply>,
): { reply: SavedReply } | { problems: readonly FormProblem[] } {
  const { versions: _, placeholders: __, ...others } = base;
  const kept = Object.fromEntries(Object.entries(others).filter(([key]) => !OPTIONAL.includes(key as never)));
  const filled = OPTIONAL.filter((field) => form[field].trim() !== '').map((field) => [field, form[field]]);
  return parseSavedReply({
    ...kept,
    ...Object.fromEntries(filled),
    category: form.category,
    needsSecondPerson: form.needsSecondPerson,
    versions: Object.fromEntries(
      VERSION_LANGUAGES.filter((language) => !isEmpty(form.versions[language])).map((language) => {
        const { title, text, samples } = form.versions[language];
        return [language, { title, text, samples: lines(samples) }];
      }),
    ),
    placeholders: form.placeholders.map(placeholderOf),
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `mine` laid over `now`, field by field: what was not touched since `base` is what another tab has stored meanwhile. */
export function mergeForms(base: ReplyForm, mine: ReplyForm, now: ReplyForm): ReplyForm {
  const pick = <T extends object>(from: T, own: T, stored: T): T =>
    Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        same(value, from[key as keyof T]) ? stored[key as keyof T] : value,
      ]),
    ) as T;
  const versions = Object.fromEntries(
    VERSION_LANGUAGES.map((language) => [
      language,
      pick(base.versions[language], mine.versions[language], now.versions[language]),
    ]),
  ) as Record<VersionLanguage, VersionForm>;
  return { ...pick(base, mine, now), versions };
}

/** Words of both languages in the name of a blank that tell its kind: `{tanggal_cek}` is a date. */
const KIND_WORDS: Readonly<Record<string, Placeholder['kind']>> = {
  nama: 'name',
  akun: 'handle',
  tiket: 'ticket',
  nomor: 'ticket',
  number: 'ticket',
  tanggal: 'date',
  day: 'date',
  hari: 'date',
  kantor: 'office',
  tautan: 'link',
  url: 'link',
  pilihan: 'choice',
};

/** A blank found in a text, to be declared. */
export function newPlaceholder(key: string): PlaceholderForm {
  const kinds = key
    .split('_')
    .flatMap((word) => PLACEHOLDER_KINDS.find((kind) => kind === word) ?? KIND_WORDS[word] ?? []);
  return { key, kind: kinds[0] ?? 'text', default: '', choices: '' };
}
