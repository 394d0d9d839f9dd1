import type { CaseEvent } from '@/lib/core/cases/events.ts';
import type { Entry } from '@/lib/core/chain.ts';
import type { JournalEvent } from '@/lib/core/journal.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { CaseNote } from '@/lib/stores/inbox-source.ts';
import { usePanel } from './context.tsx';
import { accountName } from './names.ts';
import { moment } from './times.ts';

/** Notes of colleagues, on a ground of their own: they are never public. */
export function Notes({ notes }: { readonly notes: readonly CaseNote[] }) {
  const panel = usePanel();
  const { t } = panel.words;
  if (notes.length === 0) return null;
  return (
    <section className="case-notes">
      <h3>{t('inbox.note.title')}</h3>
      <ul>
        {notes.map(({ id, at, by, text }) => (
          <li key={id}>
            <p className="by">
              <strong>{by}</strong> <time dateTime={at}>{moment(at, panel)}</time>
            </p>
            <p className="text-of-post" dir="auto">
              {text || t('inbox.thread.erased')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOfCase = (event: JournalEvent): event is CaseEvent => 'caseId' in event;

/** What an event means to a person, without who did it. */
function meaning(event: CaseEvent, accounts: readonly string[], { t }: Translator): string {
  const say = (key: string, data?: Record<string, string>) => t(`inbox.history.${key}`, data);
  switch (event.kind) {
    case 'reply-observed':
      return say(`reply-observed.${event.tone}`, { account: accountName(event.account, accounts) });
    case 'classified':
      return say('classified', { class: t(`inbox.class.${event.class}`) });
    case 'prioritised':
      return event.priority
        ? say('prioritised', { priority: t(`inbox.priority.${event.priority}`) })
        : say('priority-computed');
    case 'reply-need-set':
      return say(event.needsReply ? 'reply-needed' : 'reply-not-needed');
    case 'unit-set':
      return event.unit ? say('unit-set', { unit: event.unit }) : say('unit-cleared');
    case 'handed-off':
      return say('handed-off', { unit: event.unit });
    case 'waiting':
      return say(`waiting-${event.on}`);
    case 'closed':
      return say('closed', { reason: t(`inbox.reasons.${event.reason}`) });
    case 'erased':
      return say(`erased-${event.cause}`);
    default:
      return say(event.kind);
  }
}

interface HistoryProps {
  readonly entries: readonly Entry[];
  /** The agency's. */
  readonly accounts: readonly string[];
}

/** Everything that happened with the case, as the journal has it. */
export function History({ entries, accounts }: HistoryProps) {
  const panel = usePanel();
  const { words } = panel;
  const { t } = words;
  const events = entries.map(({ event }) => event).filter(isOfCase);
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  return (
    <details className="history">
      <summary>{t('inbox.history.title', { count: events.length })}</summary>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{moment(event.at, panel)}</time>
            <span>
              {'by' in event && event.by
                ? t('inbox.history.by', { name: event.by, what: meaning(event, accounts, words) })
                : meaning(event, accounts, words)}
              {undone.has(event.id) && ` (${t('inbox.history.takenBack')})`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
