import { type ReactNode, useEffect, useRef } from 'react';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { DoneStep } from './done-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { ListStep } from './list-step.tsx';
import { PackStep, type SetupPack } from './pack-step.tsx';
import { Progress } from './progress.tsx';
import { isFilled, type Step, stepIn, stepsOf } from './steps.ts';

interface SetupSectionProps {
  /** From the address. */
  readonly step: string | undefined;
  readonly rules: AgencyRules;
  readonly language: string;
  /** IANA name. */
  readonly localZone: string;
  /** Those that come with Tanggap; without any there is no such step. */
  readonly packs: readonly SetupPack[];
  readonly onChange: (change: Change) => void;
  readonly onLanguage: (language: string) => void;
  /** The pack that is being looked at, if one is. */
  readonly packReview?: ReactNode;
  readonly onChoosePack: (id: string) => void;
}

/** The first minutes with Tanggap, step by step: each is saved at once, can be skipped, and can be come back to. */
export function SetupSection(props: SetupSectionProps) {
  const { rules, language, localZone, packs, packReview, onChange, onLanguage, onChoosePack } = props;
  const steps = stepsOf(packs.length > 0);
  const step = stepIn(steps, props.step);
  const shown = useRef<Step>(step);
  const at = { step, steps, isArrival: shown.current !== step };
  useEffect(() => {
    shown.current = step;
  }, [step]);

  const filled = new Set(
    steps.filter((name) =>
      isFilled(
        name,
        rules,
        packs.some(({ isTaken }) => isTaken),
      ),
    ),
  );
  return (
    <div className="setup">
      <Progress steps={steps} step={step} filled={filled} />
      {step === 'accounts' && <ListStep key={step} at={at} field="accounts" rules={rules} onChange={onChange} />}
      {step === 'domains' && <ListStep key={step} at={at} field="officialDomains" rules={rules} onChange={onChange} />}
      {step === 'language' && (
        <LanguageStep
          at={at}
          rules={rules}
          language={language}
          localZone={localZone}
          onChange={onChange}
          onLanguage={onLanguage}
        />
      )}
      {step === 'pack' && <PackStep at={at} packs={packs} review={packReview} onChoose={onChoosePack} />}
      {step === 'done' && <DoneStep at={at} rules={rules} />}
    </div>
  );
}
