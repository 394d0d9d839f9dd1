import { useEffect, useMemo, useState } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { dateTag } from '@/components/inbox/times.ts';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Figures, Report } from '@/lib/core/cases/report.ts';
import { type FailureReason, failureReason } from '@/lib/stores/failure.ts';
import type { ReportSource } from '@/lib/stores/report-source.ts';
import { Chart } from './chart.tsx';
import { backlogChart, busiestChart, shareChart } from './charts.ts';
import { length, percent } from './figures.ts';
import { HandoverNote } from './handover-note.tsx';
import { reportCsv } from './report-csv.ts';
import { Scorecard } from './scorecard.tsx';

export interface ReportsProps {
  readonly source: ReportSource;
  /** Handle without `@`; undefined while none is set. */
  readonly account: string | undefined;
  readonly onCopy: (text: string) => void;
  readonly onDownload: (name: string, content: Blob) => void;
}

const PERIODS = [7, 30, 90] as const;
const DAY = 86_400_000;

function Headline({ figures }: { readonly figures: Figures }) {
  const {
    words: { t, tag },
  } = usePanel();
  const { firstResponse, firstResponseWorking, answered, needing } = figures;
  const facts = [
    ['answered', percent(figures.answeredShare, tag), `${answered} / ${needing}`],
    ['withinTarget', percent(figures.withinTargetShare, tag), undefined],
    ['median', length(firstResponse.median, tag), length(firstResponseWorking.median, tag)],
    ['p90', length(firstResponse.p90, tag), length(firstResponseWorking.p90, tag)],
  ] as const;
  return (
    <dl className="headline">
      {facts.map(([name, value, more]) => (
        <div key={name}>
          <dt>{t(`reports.${name}`)}</dt>
          <dd>
            <strong>{value}</strong>
            {more && more !== '–' && (
              <span className="hint">{name === 'answered' ? more : t('reports.working', { time: more })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Charts({ report }: { readonly report: Report }) {
  const { words } = usePanel();
  const { t } = words;
  const charts = useMemo(
    () => ({
      class: shareChart('class', report.byClass, words),
      unit: shareChart('unit', report.byUnit, words),
      week: shareChart('week', report.byWeek, words),
      backlog: backlogChart(report.backlog, words),
      busiest: busiestChart(report.busiest, words),
    }),
    [report, words],
  );
  return Object.entries(charts).map(([name, drawn]) => (
    <Chart
      key={name}
      {...drawn}
      title={t(`reports.charts.${name}.title`)}
      summary={t(`reports.charts.${name}.summary`)}
    />
  ));
}

/** How quickly and how often the agency answers; figures of this machine's inbox. */
export function Reports({ source, account, onCopy, onDownload }: ReportsProps) {
  const { words, now, zone } = usePanel();
  const { t, tag } = words;
  const [days, setDays] = useState<number>(30);
  const [opened] = useState(now);
  const [report, setReport] = useState<Report>();
  const [failure, setFailure] = useState<FailureReason>();
  const period = useMemo(() => ({ from: opened - days * DAY, to: opened }), [opened, days]);
  useEffect(() => {
    let current = true;
    source.report(period).then(
      (value) => current && setReport(value),
      (error: unknown) => current && setFailure(failureReason(error)),
    );
    return () => {
      current = false;
    };
  }, [source, period]);
  const range = new Intl.DateTimeFormat(dateTag(tag, zone), { dateStyle: 'long', timeZone: zone }).formatRange(
    new Date(period.from),
    new Date(period.to),
  );
  const isEmpty = report?.total.needing === 0;
  return (
    <div className="reports">
      <h2>{t('reports.title')}</h2>
      <label className="period">
        {t('reports.period')}
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {PERIODS.map((count) => (
            <option key={count} value={count}>
              {t('reports.days', { count })}
            </option>
          ))}
        </select>
      </label>
      {failure && (
        <Notice tone="block" title={t('reports.failed')}>
          <p>{t(`inbox.failure.${failure}`)}</p>
        </Notice>
      )}
      {isEmpty && <p className="empty-queue">{t('reports.none')}</p>}
      {report && !isEmpty && (
        <>
          <p className="hint">{range}</p>
          <Headline figures={report.total} />
          <Charts report={report} />
          <Button
            onClick={() =>
              onDownload('report.csv', new Blob([reportCsv(report, words)], { type: 'text/csv;charset=utf-8' }))
            }
          >
            {t('reports.csv')}
          </Button>
          {account && (
            <Scorecard report={report} account={account} period={range} onCopy={onCopy} onDownload={onDownload} />
          )}
        </>
      )}
      <HandoverNote source={source} onCopy={onCopy} />
    </div>
  );
}
