import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { useWords } from '../words.tsx';
import { StepFrame, type StepPlace } from './step-frame.tsx';

/** A pack as it is offered in the set-up. */
export interface SetupPack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

interface PackStepProps {
  readonly at: StepPlace;
  readonly packs: readonly SetupPack[];
  /** Ids of those that were chosen here. */
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
}

/** Ready-made settings for a kind of agency. */
export function PackStep({ at, packs, chosen, onChoose }: PackStepProps) {
  const { t } = useWords();
  return (
    <StepFrame at={at} isAnswered={chosen.length > 0}>
      <ul className="pack-choice">
        {packs.map(({ id, title, description }) => (
          <li key={id}>
            <h4 id={`pack-${id}`}>{title}</h4>
            <p className="hint">{description}</p>
            {chosen.includes(id) ? (
              <p data-tone="clear" role="status">
                <Icon name="clear" /> {t('options.setup.packChosen')}
              </p>
            ) : (
              <Button aria-describedby={`pack-${id}`} onClick={() => onChoose(id)}>
                {t('options.setup.choosePack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
