import { Button } from '@/components/ui/button.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { Language } from '../language-section.tsx';
import { TimeZone, zoneName } from '../time-zone.tsx';
import { useWords } from '../words.tsx';
import { StepFrame, type StepPlace } from './step-frame.tsx';

interface LanguageStepProps {
  readonly at: StepPlace;
  readonly rules: AgencyRules;
  readonly language: string;
  /** IANA name. */
  readonly localZone: string;
  readonly onChange: (change: Change) => void;
  readonly onLanguage: (language: string) => void;
}

/** How Tanggap speaks, and on which clock the agency works. */
export function LanguageStep({ at, rules, language, localZone, onChange, onLanguage }: LanguageStepProps) {
  const { t } = useWords();
  const set = (value: string) => onChange({ kind: 'timeZone', value });
  return (
    <StepFrame at={at} isAnswered={rules.timeZone !== ''}>
      <Language language={language} onChange={onLanguage} />
      <TimeZone
        path="timeZone"
        label={t('options.timeZone.label')}
        hint={t('options.timeZone.hint')}
        none={t('options.timeZone.none')}
        value={rules.timeZone}
        onChange={set}
      />
      {rules.timeZone === '' && localZone !== '' && (
        <Button onClick={() => set(localZone)}>{t('options.setup.localZone', { zone: zoneName(localZone) })}</Button>
      )}
    </StepFrame>
  );
}
