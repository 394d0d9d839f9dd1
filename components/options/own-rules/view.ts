import type { OwnRuleKind } from '@/lib/core/agency/own-rule.ts';
import { NEW_RULE } from '@/lib/stores/own-rule-forms.ts';

/** The list of own rules. */
export const OWN_RULES = '#own-rules';

/** Where one is written: by its id, or a new one, of a kind where that is chosen already. */
export const addressOf = (id: string): string => `${OWN_RULES}/${id}`;
export const newOf = (kind?: OwnRuleKind): string => addressOf(kind ? `${NEW_RULE}-${kind}` : NEW_RULE);
