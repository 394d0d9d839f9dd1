import type { AgencyRules } from '@/lib/core/agency.ts';

/** The steps of the set-up, in order; `pack` only where there are packs. The last one says what happens next. */
const STEPS = ['accounts', 'domains', 'language', 'pack', 'done'] as const;
export type Step = (typeof STEPS)[number];

export const stepsOf = (hasPacks: boolean): readonly Step[] => STEPS.filter((step) => step !== 'pack' || hasPacks);

/** The step an address names; the first for anything else. */
export const stepIn = (steps: readonly Step[], name: string | undefined): Step =>
  steps.find((step) => step === name) ?? STEPS[0];

export const addressOfStep = (step: Step): string => `#setup/${step}`;

/** Whether the step has what it asks for. The language of the browser is an answer as well, so the zone decides. */
export function isFilled(step: Step, rules: AgencyRules, hasPack: boolean): boolean {
  switch (step) {
    case 'accounts':
      return rules.accounts.length > 0;
    case 'domains':
      return rules.officialDomains.length > 0;
    case 'language':
      return rules.timeZone !== '';
    case 'pack':
      return hasPack;
    case 'done':
      return false;
  }
}
