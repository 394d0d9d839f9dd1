import { Icon } from '@/components/ui/icons.tsx';
import { useWords } from '../words.tsx';
import { addressOfStep, type Step } from './steps.ts';

interface ProgressProps {
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly filled: ReadonlySet<Step>;
}

/** All steps, which are answered and where one is; each can be gone to. */
export function Progress({ steps, step, filled }: ProgressProps) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t('options.setup.progress')}>
      {steps.map((name) => (
        <li key={name}>
          <a href={addressOfStep(name)} aria-current={name === step ? 'step' : undefined}>
            {filled.has(name) && <Icon name="clear" />}
            <span>{t(`options.setup.steps.${name}`)}</span>
            {filled.has(name) && <span className="visually-hidden"> {t('options.setup.filled')}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}
