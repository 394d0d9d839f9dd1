import type { OwnRule, OwnWording } from '../agency/own-rule.ts';
import type { AgencyRules } from '../agency.ts';
import type { RuleId } from '../finding.ts';

const PREFIX = 'agency/';

/** Its id among all rules. */
export const ownRuleId = ({ id }: Pick<OwnRule, 'id'>): RuleId => `${PREFIX}${id}` as RuleId;

/** The agency's words in the language of the page (BCP 47 tag), else in the one there is. */
export const inLanguage = ({ en, id }: OwnWording, tag: string): string =>
  (tag.startsWith('id') ? (id ?? en) : (en ?? id)) ?? '';

/** The own rule of that id, if the id is one of them and the rule is still there. */
export const ownRuleOf = ({ ownRules }: Pick<AgencyRules, 'ownRules'>, ruleId: string): OwnRule | undefined =>
  ruleId.startsWith(PREFIX) ? ownRules.find(({ id }) => id === ruleId.slice(PREFIX.length)) : undefined;
