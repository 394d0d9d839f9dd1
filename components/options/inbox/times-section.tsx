import { useState } from 'react';
import { NumberField } from '@/components/options/number-field.tsx';
import { Place } from '@/components/options/place.tsx';
import { useWords } from '@/components/options/words.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { nextMoment } from '@/lib/core/cases/example-due.ts';
import { CASE_CLASSES, type CaseClass } from '@/lib/core/cases/terms.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { ClassTargets } from './class-targets.tsx';
import { type Example, ExamplePicker } from './example-picker.tsx';
import { OfficeHours } from './office-hours.tsx';
import { WarnPercents } from './warn-percents.tsx';

interface TimesSectionProps {
  readonly rules: AgencyRules;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

/** Kinds that mostly have no clock, behind a fold. */
const FOLDED: readonly CaseClass[] = ['thanks', 'spam', 'abuse'];
/** The hard case: on Friday afternoon, just before the weekend. */
const FRIDAY: Example = { day: 'friday', time: '15:00' };

/** How soon citizens are answered: times by kind of post, and the office hours in which they are counted. */
export function TimesSection({ rules, now, onChange, onLeaveField }: TimesSectionProps) {
  const { t } = useWords();
  const [example, setExample] = useState(FRIDAY);
  const { clocks, timeZone } = rules;
  const settings = { clocks, timeZone };
  const at = nextMoment(settings, now, example.day, example.time);
  const classes = (names: readonly CaseClass[]) =>
    names.map((name) => (
      <ClassTargets
        key={name}
        name={name}
        settings={settings}
        at={at}
        onChange={onChange}
        onLeaveField={onLeaveField}
      />
    ));
  const days = (kind: 'waitingCitizenDays' | 'quietDays', word: string) => (
    <Place name={`${word}-days`}>
      <NumberField
        path={`clocks.${kind}`}
        label={t(`options.clocks.days.${word}`)}
        hint={t(`options.clocks.days.${word}Hint`)}
        invalid={t('options.clocks.days.invalid')}
        min={1}
        max={365}
        value={clocks[kind]}
        onChange={(value) => onChange({ kind, value })}
        onLeaveField={onLeaveField}
      />
    </Place>
  );
  return (
    <>
      <p className="lead">{t('options.clocks.help')}</p>
      <Place name="try-out">
        <ExamplePicker example={example} onChange={setExample} />
      </Place>
      <p className="hint">{t('options.clocks.clockHelp')}</p>
      {classes(CASE_CLASSES.filter((name) => !FOLDED.includes(name)))}
      <details className="more">
        <summary>{t('options.clocks.others')}</summary>
        {classes(FOLDED)}
      </details>
      <Place name="warnings">
        <WarnPercents
          value={clocks.warnPercents}
          onChange={(value) => onChange({ kind: 'warnPercents', value })}
          onLeaveField={onLeaveField}
        />
      </Place>
      <OfficeHours rules={rules} onChange={onChange} onLeaveField={onLeaveField} />
      <section className="case-days" aria-labelledby="case-days">
        <h3 id="case-days">{t('options.clocks.days.title')}</h3>
        {days('waitingCitizenDays', 'waiting')}
        {days('quietDays', 'quiet')}
      </section>
    </>
  );
}
