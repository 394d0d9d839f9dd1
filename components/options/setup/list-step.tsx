import { type MouseEvent, useRef, useState } from 'react';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { type Change, type ListField, listOf, parseEntries } from '@/lib/stores/agency-changes.ts';
import { ListEditor } from '../list-editor.tsx';
import { StepFrame, type StepPlace } from './step-frame.tsx';

interface ListStepProps {
  readonly at: StepPlace;
  readonly field: ListField;
  readonly rules: AgencyRules;
  readonly onChange: (change: Change) => void;
}

/** A list to fill in. What was typed and not yet added is added on the way to the next step, or keeps one here. */
export function ListStep({ at, field, rules, onChange }: ListStepProps) {
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const entries = listOf(rules, field);

  const goOn = (event: MouseEvent) => {
    const { valid, invalid } = parseEntries(field, typed, entries);
    if (invalid.length > 0) {
      event.preventDefault();
      // The form says what is wrong, and keeps it.
      root.current?.querySelector('form')?.requestSubmit();
    } else if (valid.length > 0) onChange({ kind: 'add', field, entries: valid });
  };
  return (
    <StepFrame at={at} isAnswered={entries.length > 0 || typed.trim() !== ''} onNext={goOn}>
      <div ref={root}>
        <ListEditor
          field={field}
          entries={entries}
          onAdd={(added) => onChange({ kind: 'add', field, entries: added })}
          onRemove={(entry) => onChange({ kind: 'remove', field, entries: [entry] })}
          onType={setTyped}
        />
      </div>
    </StepFrame>
  );
}
