import { isStub, type Line } from '@/lib/core/chain.ts';
import { useWords } from '../words.tsx';
import { gist, headline } from './entry-words.ts';
import { useMoment } from './moment.ts';

interface RecordRowProps {
  readonly seq: number;
  /** Undefined while it is being read, null where it is missing. */
  readonly line: Line | null | undefined;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

/** One line of the record: when, what, whose. Leads to its story. */
export function RecordRow({ seq, line, tabIndex, onFocus }: RecordRowProps) {
  const words = useWords();
  const moment = useMoment();
  const { t, tag } = words;
  const number = <span className="seq">{new Intl.NumberFormat(tag).format(seq)}</span>;
  if (!line || isStub(line)) {
    const text =
      line === undefined
        ? t('options.record.list.loading')
        : line === null
          ? t('options.record.list.missing')
          : headline(line, words);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it tells the list where the focus is, and does nothing
      <div
        className="record-row"
        data-row={line !== undefined || undefined}
        data-gone={line !== undefined}
        tabIndex={tabIndex}
        onFocus={onFocus}
      >
        {number}
        <span className="what">{text}</span>
        {line && <time dateTime={line.removed.at}>{moment(line.removed.at)}</time>}
      </div>
    );
  }
  const { event } = line;
  const by = 'by' in event ? event.by : undefined;
  const account = 'account' in event ? event.account : undefined;
  const more = gist(event, words);
  return (
    <a className="record-row" data-row href={`#record/${event.id}`} tabIndex={tabIndex} onFocus={onFocus}>
      {number}
      <span className="what">
        <strong>{headline(line, words)}</strong>
        {more !== '' && <span className="gist">{more}</span>}
      </span>
      <span className="who">
        {account && <bdi>@{account}</bdi>}
        {by && <bdi>{by}</bdi>}
      </span>
      <time dateTime={event.at}>{moment(event.at)}</time>
    </a>
  );
}
