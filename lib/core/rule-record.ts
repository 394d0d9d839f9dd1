import { SEVERITIES } from './finding.ts';
import * as z from './zod.ts';

/** What a rule found, never the words it found: an entity is the *type* of personal data, in capitals. */
export const ruleRecord = <Id extends z.ZodType<string>>(ruleId: Id) =>
  z.strictObject({
    ruleId,
    severity: z.enum(SEVERITIES),
    outcome: z.enum(['violation', 'needs-review']),
    entity: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{0,39}$/)
      .optional(),
  });
