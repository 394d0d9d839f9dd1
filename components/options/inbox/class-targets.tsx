import { dateTag } from '@/components/inbox/times.ts';
import { LockLegend } from '@/components/options/origin/lock-note.tsx';
import { useOriginOf } from '@/components/options/origin/origins.ts';
import { useWords } from '@/components/options/words.tsx';
import { type CaseSettings, zoneOf } from '@/lib/core/cases/clock-settings.ts';
import { exampleDue } from '@/lib/core/cases/example-due.ts';
import type { CaseClass } from '@/lib/core/cases/terms.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { CLOCKS, type Clock } from '@/lib/stores/clock-changes.ts';
import { TargetRow } from './target-row.tsx';

interface ClassTargetsProps {
  readonly name: CaseClass;
  readonly settings: CaseSettings;
  /** When the example post is written, milliseconds since 1970. */
  readonly at: number;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** The times of one kind of post, why they are as they are, and what they come to for the example. */
export function ClassTargets({ name, settings, at, onChange, onLeaveField }: ClassTargetsProps) {
  const { t, tag } = useWords();
  const originOf = useOriginOf();
  const pathOf = (clock: Clock) => `clocks.targets.${name}.${clock}`;
  const targets = settings.clocks.targets[name];
  const zone = zoneOf(settings);
  const time = new Intl.DateTimeFormat(dateTag(tag, zone), {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  /** A day's end is said as its last minute: midnight is taken for that of the day before. */
  const said = (due: number | undefined): string => {
    if (due === undefined) return '';
    const isMidnight = time.formatToParts(due).every(({ type, value }) => !/hour|minute/.test(type) || value === '00');
    return time.format(isMidnight ? due - 60_000 : due);
  };
  const due = exampleDue(settings, name, at);
  const hasTarget = targets.firstResponse !== undefined || targets.resolution !== undefined;
  const { firstResponse: first, resolution: last } = due;
  const shape = first === undefined ? (last === undefined ? 'none' : 'last') : last === undefined ? 'first' : 'both';
  const says = hasTarget && shape === 'none' ? 'noHours' : shape;
  return (
    <fieldset className="class-targets" data-place={`target-${name}`}>
      <legend>{t(`options.clocks.classes.${name}`)}</legend>
      <p className="hint">{t(`options.clocks.norm.${name}`)}</p>
      {CLOCKS.map((clock) => (
        <TargetRow
          key={clock}
          clock={clock}
          target={targets[clock]}
          path={pathOf(clock)}
          onChange={(value) => onChange({ kind: 'target', class: name, clock, value })}
          onLeaveField={onLeaveField}
        />
      ))}
      <LockLegend origins={CLOCKS.map((clock) => originOf(pathOf(clock)))} />
      <p className="example">
        {t(`options.clocks.example.${says}`, {
          at: time.format(at),
          first: said(first),
          last: said(last),
        })}
      </p>
    </fieldset>
  );
}
