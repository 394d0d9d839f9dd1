import type { AgencyRules } from '@/lib/core/agency.ts';
import { inLanguage } from '@/lib/core/own-rules/words.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { Rule } from '@/lib/core/rule.ts';
import type { Translator } from '@/lib/i18n.ts';
import { type ListField, listOf } from '@/lib/stores/agency-changes.ts';
import { addressOfPlace, SECTIONS, type Section } from '../address.ts';
import { addressOf as addressOfRule } from '../own-rules/view.ts';
import { addressOf } from '../replies/view.ts';
import type { SearchDoc } from './match.ts';
import placesJson from './places.json';

interface PlaceData {
  /** As in its address. */
  readonly place: string;
  /** Key of its name, and of what else says what it is for. */
  readonly label: string;
  readonly more?: readonly string[];
  /** Its entries are found as well. */
  readonly list?: ListField;
}

/** Every single setting by section. */
export const PLACES = placesJson as Readonly<Record<string, readonly PlaceData[]>>;

/** What the page shows that is not a fixed setting. */
export interface Findable {
  readonly catalogue: readonly Pick<Rule, 'id'>[];
  readonly rules: AgencyRules;
  readonly replies: readonly SavedReply[];
}

/** English leads everywhere too: manuals, colleagues elsewhere and support speak of settings by those names. */
type Words = readonly [shown: Translator, english: Translator];

const said = (words: Words, keys: readonly string[]): string =>
  keys.flatMap((key) => words.map(({ t }) => t(key, { defaultValue: '' }))).join(' ');

function settingsOf(section: Section, words: Words): SearchDoc[] {
  const [{ t }] = words;
  const within = t(`options.sections.${section}`);
  const own: SearchDoc = {
    href: `#${section}`,
    title: within,
    within: '',
    words: said(words, [`options.sections.${section}`, `options.search.also.${section}`]),
  };
  const places = (PLACES[section] ?? []).map(({ place, label, more = [] }) => ({
    href: addressOfPlace(section, place),
    title: t(label),
    within,
    words: said(words, [label, ...more, `options.search.places.${section}.${place}`, `options.sections.${section}`]),
  }));
  return [own, ...places];
}

function entriesOf(section: Section, { t }: Translator, rules: AgencyRules): SearchDoc[] {
  return (PLACES[section] ?? []).flatMap(({ place, label, list }) =>
    (list ? listOf(rules, list) : []).map((entry) => ({
      href: addressOfPlace(section, place, entry),
      title: entry,
      within: `${t(label)} · ${t(`options.sections.${section}`)}`,
      words: '',
    })),
  );
}

const holidaysOf = ({ t }: Translator, { clocks }: AgencyRules): SearchDoc[] =>
  clocks.holidays.map(({ date, name }) => ({
    href: addressOfPlace('inbox-holidays', 'days', date),
    title: name || t('options.clocks.holidays.unnamed'),
    within: `${date} · ${t('options.sections.inbox-holidays')}`,
    words: date,
  }));

const checksOf = (words: Words, catalogue: Findable['catalogue']): SearchDoc[] =>
  catalogue.map(({ id }) => ({
    href: `#checks/${id}`,
    title: words[0].t(`rules.${id}.title`),
    within: words[0].t('options.sections.checks'),
    words: `${id} ${said(words, [`rules.${id}.title`, `options.categories.${id.split('/')[0]}`])}`,
  }));

const ownRulesOf = ({ t, tag }: Translator, { ownRules }: AgencyRules): SearchDoc[] =>
  ownRules.map((rule) => ({
    href: addressOfRule(rule.id),
    title: inLanguage(rule.title, tag),
    within: t('options.sections.own-rules'),
    words: [rule.id, ...Object.values(rule.title), ...rule.phrases.slice(0, 20)].join(' '),
  }));

const repliesOf = ({ t, tag }: Translator, replies: readonly SavedReply[]): SearchDoc[] =>
  replies.map(({ id, versions, category }) => {
    const titles = [tag === 'id' ? versions.id : versions.en, versions.en, versions.id].flatMap(
      (version) => version?.title ?? [],
    );
    return {
      href: addressOf(id),
      title: titles[0] ?? id,
      within: t('options.sections.replies'),
      words: [id, category, ...titles].join(' '),
    };
  });

/** Everything that can be found on the page. What a new section holds is added here, one function for each kind. */
export const searchDocs = (words: Words, { catalogue, rules, replies }: Findable): SearchDoc[] => [
  ...SECTIONS.flatMap((section) => settingsOf(section, words)),
  ...SECTIONS.flatMap((section) => entriesOf(section, words[0], rules)),
  ...holidaysOf(words[0], rules),
  ...checksOf(words, catalogue),
  ...ownRulesOf(words[0], rules),
  ...repliesOf(words[0], replies),
];
