import type { RecordSummary } from '@/lib/stores/record.ts';
import { useWords } from '../words.tsx';
import { useMoment } from './moment.ts';

/** How much there is, and how recent it is. */
export function RecordFacts({ summary }: { readonly summary: RecordSummary }) {
  const { t, tag } = useWords();
  const moment = useMoment();
  const number = new Intl.NumberFormat(tag);
  return (
    <dl className="facts">
      <div>
        <dt>{t('options.record.entries')}</dt>
        <dd>{number.format(summary.count)}</dd>
      </div>
      {summary.last && (
        <div>
          <dt>{t('options.record.last')}</dt>
          <dd>
            <time dateTime={summary.last}>{moment(summary.last)}</time>
          </dd>
        </div>
      )}
      {summary.removed > 0 && (
        <div>
          <dt>{t('options.record.removed')}</dt>
          <dd>{number.format(summary.removed)}</dd>
        </div>
      )}
    </dl>
  );
}
