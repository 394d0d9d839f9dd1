import type { Entry } from '@/lib/core/chain.ts';
import { useWords } from '../words.tsx';
import { headline } from './entry-words.ts';
import { MembersList } from './members-list.tsx';
import { useMoment } from './moment.ts';

/** Told elsewhere in the view, or of no use to people. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'at',
  'postKey',
  'account',
  'by',
  'rules',
  'fixes',
  'draftKind',
]);

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${text(part)}`)
    .join(', ');
}

/** Members of the event that have no place of their own, by name and value. */
export const members = (entry: Entry): readonly (readonly [string, string])[] =>
  Object.entries(entry.event)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== undefined)
    .map(([name, value]) => [name, text(value)]);

/** An event of any kind, those this part of Tanggap knows nothing about included. */
export function OtherEvent({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  const moment = useMoment();
  const { event } = entry;
  const by = 'by' in event ? event.by : undefined;
  return (
    <>
      <strong>{headline(entry, words)}</strong> {by && <bdi className="person">{by}</bdi>}{' '}
      <time dateTime={event.at}>{moment(event.at)}</time>
      <dl className="members">
        <MembersList members={members(entry)} />
      </dl>
    </>
  );
}
