import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import { useWords } from '../words.tsx';
import { StepFrame, type StepPlace } from './step-frame.tsx';

/** A pack as it is offered in the set-up. */
export interface SetupPack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** It is in use already. */
  readonly isTaken: boolean;
}

interface PackStepProps {
  readonly at: StepPlace;
  readonly packs: readonly SetupPack[];
  /** What is in a pack that was chosen, to be looked at before it is taken; stands in place of the list. */
  readonly review: ReactNode;
  readonly onChoose: (id: string) => void;
}

/** Ready-made settings for a kind of agency. */
export function PackStep({ at, packs, review, onChoose }: PackStepProps) {
  const { t } = useWords();
  return (
    <StepFrame at={at} isAnswered={packs.some(({ isTaken }) => isTaken)}>
      {review ?? (
        <ul className="pack-choice">
          {packs.map(({ id, title, description, isTaken }) => (
            <li key={id}>
              <h4 id={`pack-${id}`}>{title}</h4>
              <p className="hint">{description}</p>
              {isTaken ? (
                <p data-tone="clear">
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
      )}
    </StepFrame>
  );
}
