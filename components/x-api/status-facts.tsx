import { moment, type TimeView } from '@/components/inbox/times.ts';
import type { XApiStatus } from '@/lib/core/x-api/status.ts';
import { dollars } from './dollars.ts';

interface StatusFactsProps {
  readonly status: XApiStatus;
  readonly view: TimeView;
}

/** How fetching from X's API stands: last, next, spent, and how complete what came is. */
export function StatusFacts({ status, view }: StatusFactsProps) {
  const { t, tag } = view.words;
  const time = (iso: string) => <time dateTime={iso}>{moment(iso, view)}</time>;
  const coverage = () => {
    if (status.coverage === 'complete')
      return t('xApi.state.complete', { from: moment(status.completeFrom ?? '', view) });
    if (status.lastAt === undefined) return t('xApi.state.first');
    return t('xApi.state.behind', { time: moment(status.lastAt, view) });
  };
  const facts = [
    ['account', `@${status.handle}`],
    ['last', status.lastAt === undefined ? t('xApi.state.never') : time(status.lastAt)],
    ['next', status.nextAt === undefined ? t('xApi.state.nextNever') : time(status.nextAt)],
    [
      'spent',
      t('xApi.state.spentOf', { spent: dollars(status.spentMicro, tag), ceiling: dollars(status.ceilingMicro, tag) }),
    ],
    ['coverage', coverage()],
  ] as const;
  return (
    <>
      <dl className="x-api-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`xApi.state.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {status.gaps.map(({ from, to }) => (
        <p key={`${from} ${to}`} className="hint">
          {t('xApi.state.gap', { from: moment(from, view), to: moment(to, view) })}
        </p>
      ))}
    </>
  );
}
