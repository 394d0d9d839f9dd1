import type { Line } from '@/lib/core/chain.ts';
import { isStub } from '@/lib/core/chain.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import type { Translator } from '@/lib/i18n.ts';

/** What kind of event it is; one that this version knows no words for is named as it is. */
export function kindName(kind: string, { t }: Translator): string {
  const key = `options.record.kinds.${kind}`;
  const words = t(key);
  return words === key ? kind : words;
}

/** What happened, in a few words; for what retention took out, what it was. */
export function headline(line: Line, words: Translator): string {
  if (isStub(line)) return words.t('options.record.list.removedEntry', { kind: kindName(line.removed.kind, words) });
  const { event } = line;
  if (event.kind === 'hold-switched') return words.t(`options.record.hold.${event.on ? 'wasOn' : 'wasOff'}`);
  if (event.kind === 'post-changed') return words.t(`options.record.changed.${event.change}`);
  return kindName(event.kind, words);
}

export const ruleTitle = (ruleId: string, { t }: Translator): string => {
  const key = `rules.${ruleId}.title`;
  const title = t(key);
  return title === key ? ruleId : title;
};

/** A setting by its path, as far as there are words for it. */
const settingName = (path: string, words: Translator): string => {
  const dot = path.indexOf('.');
  if (dot > 0) return ruleTitle(path.slice(dot + 1), words);
  const key = `options.fields.${path}`;
  const name = words.t(key);
  return name === key ? path : name;
};

/** What a row adds to its headline: rules, a reason, the settings that changed. */
export function gist(event: JournalEvent, words: Translator): string {
  const { t, tag } = words;
  const list = (parts: readonly string[]) => new Intl.ListFormat(tag, { type: 'unit' }).format(parts);
  switch (event.kind) {
    case 'draft-overridden':
      return [t(`composer.override.reasons.${event.reason.code}`), event.reason.text].filter(Boolean).join(': ');
    case 'draft-held':
    case 'draft-published': {
      const titles = [...new Set(event.rules.map(({ ruleId }) => ruleTitle(ruleId, words)))];
      return titles.length > 0 ? list(titles) : t('options.record.list.nothingFound');
    }
    case 'rules-changed':
      return list([...new Set(event.changes.map(({ path }) => settingName(path, words)))]);
    case 'entries-removed':
      return t('options.record.list.removedCount', {
        count: event.count,
        group: t(`options.record.retention.${event.group}`),
      });
    case 'hold-switched':
      return event.reason ?? '';
    default:
      return '';
  }
}
