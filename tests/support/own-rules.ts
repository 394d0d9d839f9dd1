import { type OwnRule, ownRuleSchema } from '../../lib/core/agency/own-rule.ts';
import { type AgencyRules, defaultAgencyRules } from '../../lib/core/agency.ts';

/** An own rule as it is stored, with what is left out at its default. */
export const ownRule = (given: Record<string, unknown> = {}): OwnRule =>
  ownRuleSchema.parse({
    id: 'sample',
    kind: 'terms',
    title: { en: 'Sample rule', id: 'Aturan contoh' },
    message: { en: 'Say it in another way.', id: 'Sampaikan dengan cara lain.' },
    severity: 'warn',
    ...(given['kind'] === undefined || given['kind'] === 'terms' ? { phrases: ['guarantee'] } : {}),
    ...given,
  });

export const agencyWith = (...ownRules: OwnRule[]): AgencyRules => ({ ...defaultAgencyRules(), ownRules });
