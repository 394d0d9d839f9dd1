import { areaY, axisX, axisY, barX, dot, lineY, ruleX, ruleY, text } from '@observablehq/plot';
import type { Breakdown, Report } from '@/lib/core/cases/report.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { ChartTable, PlotOptions } from './chart.tsx';
import { dayName, length, type PartKind, partName, percent, weekdays } from './figures.ts';

interface Drawn {
  readonly options: PlotOptions;
  readonly table: ChartTable;
}

const BAR = 26;
/** px for a name beside a bar: the longest is cut, the table has it whole. */
const NAME = 108;
const NAME_LENGTH = 14;
const cut = (name: string): string => (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name);

/** Answers within the target, as bars; the figure stands at each bar. */
export function shareChart(kind: PartKind, parts: readonly Breakdown[], words: Translator): Drawn {
  const { t, tag } = words;
  const rows = parts.map((part) => ({
    name: partName(kind, part, words),
    share: part.figures.withinTargetShare ?? 0,
    label: percent(part.figures.withinTargetShare, tag),
  }));
  return {
    options: {
      height: 34 + rows.length * BAR,
      marginLeft: NAME,
      marginRight: 44,
      marginBottom: 28,
      x: { domain: [0, 1], label: null },
      y: { domain: rows.map(({ name }) => name), label: null },
      marks: [
        axisY({ tickSize: 0, tickFormat: cut }),
        axisX({ ticks: [0, 0.5, 1], tickFormat: (value: number) => percent(value, tag) }),
        barX(rows, { x: 'share', y: 'name', fill: 'var(--tg-accent)', insetTop: 3, insetBottom: 3 }),
        text(rows, { x: 'share', y: 'name', text: 'label', textAnchor: 'start', dx: 6 }),
        ruleX([0], { stroke: 'var(--tg-line-strong)' }),
      ],
    },
    table: {
      columns: [
        t(`reports.by.${kind}`),
        t('reports.answered'),
        t('reports.withinTarget'),
        t('reports.median'),
        t('reports.p90'),
      ],
      rows: parts.map((part) => [
        partName(kind, part, words),
        `${percent(part.figures.answeredShare, tag)} (${part.figures.answered}/${part.figures.needing})`,
        percent(part.figures.withinTargetShare, tag),
        length(part.figures.firstResponse.median, tag),
        length(part.figures.firstResponse.p90, tag),
      ]),
    },
  };
}

/** Open cases day by day. */
export function backlogChart(backlog: Report['backlog'], { t, tag }: Translator): Drawn {
  const days = backlog.map(({ date, waiting }) => ({ day: new Date(`${date}T00:00:00Z`), waiting }));
  return {
    options: {
      height: 180,
      marginLeft: 40,
      marginBottom: 28,
      marginRight: 20,
      x: { type: 'utc', label: null },
      y: { zero: true, nice: true, label: null },
      marks: [
        axisY({ ticks: 4, tickSize: 0, tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : '') }),
        axisX({ ticks: 4, tickFormat: (value: Date) => dayName(value.toISOString().slice(0, 10), tag) }),
        areaY(days, { x: 'day', y: 'waiting', fill: 'var(--tg-accent-soft)' }),
        lineY(days, { x: 'day', y: 'waiting', stroke: 'var(--tg-accent)', strokeWidth: 2 }),
        ruleY([0], { stroke: 'var(--tg-line-strong)' }),
      ],
    },
    table: {
      columns: [t('reports.day'), t('reports.open')],
      rows: backlog.map(({ date, waiting }) => [dayName(date, tag), String(waiting)]),
    },
  };
}

/** Posts by weekday and hour: the larger the dot, the more. */
export function busiestChart(busiest: Report['busiest'], { t, tag }: Translator): Drawn {
  const names = weekdays(tag);
  const dots = busiest.flatMap((hours, day) =>
    hours.map((count, hour) => ({ day: names[day] ?? '', hour, count })).filter(({ count }) => count > 0),
  );
  return {
    options: {
      height: 220,
      marginLeft: 44,
      marginBottom: 28,
      marginRight: 14,
      x: { domain: [-0.5, 23.5], label: null },
      y: { type: 'point', domain: names, label: null },
      r: { range: [0, 7] },
      marks: [
        axisY({ tickSize: 0 }),
        axisX({ ticks: [0, 6, 12, 18, 23], tickFormat: (hour: number) => String(hour).padStart(2, '0') }),
        ruleY(names, { stroke: 'var(--tg-line)' }),
        dot(dots, { x: 'hour', y: 'day', r: 'count', fill: 'var(--tg-accent)' }),
      ],
    },
    table: {
      columns: [t('reports.hour'), ...names],
      rows: Array.from({ length: 24 }, (_, hour) => [
        String(hour).padStart(2, '0'),
        ...busiest.map((hours) => String(hours[hour] ?? 0)),
      ]),
    },
  };
}
