import { dateName, dayName } from '@/components/options/inbox/day-name.ts';
import { measureOf } from '@/components/options/inbox/measure.ts';
import type { OwnRule } from '@/lib/core/agency/own-rule.ts';
import type { ClockSettings, Holiday, Period, Target, Weekday } from '@/lib/core/cases/clock-settings.ts';
import type { PackItem } from '@/lib/core/packs/items.ts';
import { inLanguage } from '@/lib/core/packs/pack.ts';
import { titleOf } from '@/lib/core/replies/library-query.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { Translator } from '@/lib/i18n.ts';
import { CLOCKS } from '@/lib/stores/clock-changes.ts';
import type { PackSubject } from '@/lib/stores/packs-state.ts';

type Targets = ClockSettings['targets'][keyof ClockSettings['targets']];

/** The status line: what was saved. */
export function savedPack({ kind, name = '' }: PackSubject, { t }: Translator): string {
  if (kind === 'undo') return t('options.save.undone');
  if (kind === 'redo') return t('options.save.redone');
  return t(`options.packs.saved.${kind}`, { name });
}

/** The heading of a check; its id where this version of Tanggap has no such check. */
function ruleName(id: string, { t }: Translator): string {
  const key = `rules.${id}.title`;
  const title = t(key);
  return title === key ? id : title;
}

/** What an item is about: a check, a reply, a website. */
export function itemName({ path, name, value }: PackItem, words: Translator): string {
  const { t, tag } = words;
  switch (path) {
    case 'rules':
      return ruleName(name, words);
    case 'verification.rules':
    case 'approvals.rules':
      return t(`options.packs.item.${path.split('.')[0]}`, { rule: ruleName(name, words) });
    case 'ownRules':
      return inLanguage((value as OwnRule).title, tag);
    case 'savedReplies':
      return titleOf(value as SavedReply, tag);
    case 'clocks.holidays':
      return t('options.packs.item.holidays', { year: name, count: (value as readonly unknown[]).length });
    case 'clocks.officeHours':
      return t('options.packs.item.officeHours', { day: dayName(name as Weekday, tag) });
    case 'clocks.targets':
      return t('options.packs.item.targets', { class: t(`options.clocks.classes.${name}`) });
    case 'clocks.waitingCitizenDays':
    case 'clocks.quietDays':
    case 'clocks.warnPercents':
      return t(`options.fields.${path.split('.')[1]}`);
    case 'clocks.zone':
      return t('options.fields.clockZone');
    case 'timeZone':
      return t('options.fields.timeZone');
    default:
      return name;
  }
}

const times = (targets: Targets, { t }: Translator): string =>
  CLOCKS.flatMap((clock): string[] => {
    const target: Target | undefined = targets[clock];
    if (!target) return [];
    const measure = t(`options.clocks.measure.${measureOf(target)}`);
    return [`${t(`options.clocks.clock.${clock}`)}: ${target.amount} ${measure}`];
  }).join('; ');

/** A value in short, where the name of its item does not say it already; empty where it does. */
export function valueName({ path }: PackItem, value: unknown, words: Translator): string {
  const { t, tag } = words;
  switch (path) {
    case 'rules':
      return t(`common.severity.${value}`);
    case 'ownRules': {
      const { severity, off } = value as OwnRule;
      return t(`common.severity.${off ? 'off' : severity}`);
    }
    case 'savedReplies':
      return t(`replies.status.${(value as SavedReply).status}`);
    case 'clocks.officeHours':
      return (
        (value as readonly Period[]).map(({ from, to }) => `${from}–${to}`).join(', ') ||
        t('options.clocks.hours.closed')
      );
    case 'clocks.targets':
      return times(value as Targets, words) || t('options.clocks.measure.none');
    case 'clocks.holidays':
      return '';
    case 'glossary':
      return String(value);
    case 'clocks.waitingCitizenDays':
    case 'clocks.quietDays':
    case 'clocks.warnPercents':
    case 'clocks.zone':
    case 'timeZone':
      return new Intl.ListFormat(tag).format([value].flat().map(String));
    default:
      return '';
  }
}

/** All that an item holds, line by line, for a fold. */
export function itemLines({ path, value }: PackItem, words: Translator): string[] {
  const { t, tag } = words;
  if (path === 'clocks.holidays') {
    return (value as readonly Holiday[]).map(({ date, name }) => `${dateName(date, tag)}: ${name}`);
  }
  if (path === 'savedReplies') {
    const { versions } = value as SavedReply;
    return [versions.en?.text, versions.id?.text].filter((text) => text !== undefined);
  }
  if (path !== 'ownRules') return [];
  const rule = value as OwnRule;
  const looksFor = [...rule.phrases, ...rule.domains, ...(rule.pattern ? [rule.pattern] : [])];
  return [
    inLanguage(rule.message, tag),
    ...(rule.why ? [inLanguage(rule.why, tag)] : []),
    t(`options.packs.item.looksFor.${rule.kind}`, {
      what: new Intl.ListFormat(tag, { type: 'disjunction' }).format(looksFor),
    }),
    ...(rule.source ? [`${rule.source.title} (${rule.source.url})`] : []),
  ];
}
