import { SEVERITIES } from '../finding.ts';
import * as z from '../zod.ts';

/** What an own rule looks at. Declarative on purpose: a pack from elsewhere may hold rules, and never code. */
export const OWN_RULE_KINDS = ['terms', 'pattern', 'required', 'domains'] as const;
export type OwnRuleKind = (typeof OWN_RULE_KINDS)[number];
export const DRAFT_KINDS = ['post', 'reply', 'quote'] as const;

const phrase = z.string().trim().min(1).max(200);
const phrases = z.array(phrase).max(500);
const words = z.string().trim().min(1).max(500);

/** The agency's own words, in one language at least; where the other is missing, the one there is shown. */
const wording = z
  .object({ en: words.optional(), id: words.optional() })
  .refine(({ en, id }) => en !== undefined || id !== undefined, { message: 'needs words in one language at least' });
export type OwnWording = z.infer<typeof wording>;

const example = z.string().trim().min(1).max(25_000);

/** A rule that an agency makes for itself. Its id among all rules is `agency/<id>`. */
export const ownRuleSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
    kind: z.enum(OWN_RULE_KINDS),
    /** Shown as the card's heading. */
    title: wording,
    /** What to say to the person who writes. */
    message: wording,
    /** Why it matters, to a citizen. */
    why: wording.optional(),
    source: z
      .object({
        title: words,
        url: z
          .string()
          .trim()
          .max(500)
          .regex(/^https?:\/\/\S+$/i),
      })
      .optional(),
    severity: z.enum(SEVERITIES),
    /** Only sentences of this language are looked at; `any`: all. */
    language: z.enum(['any', 'en', 'id']).default('any'),
    /** `terms`: what must not be said · `required`: phrases of which one must be there. */
    phrases: phrases.default([]),
    /** `terms`: also with the usual endings and prefixes of the language. */
    inflections: z.boolean().default(true),
    /** A hit is let go where one of these stands in its sentence. */
    allowed: phrases.default([]),
    /** `required`: only where one of these is said; empty: always. */
    when: phrases.default([]),
    /** `pattern`: RE2 syntax, which runs in linear time. */
    pattern: z.string().max(500).default(''),
    ignoreCase: z.boolean().default(true),
    /** `domains`: links to these and their subdomains are flagged. */
    domains: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .max(253)
          .regex(/^[a-z0-9.-]+$/),
      )
      .max(500)
      .default([]),
    /** Put in place of what was found; for `required`, set at the end of the post. */
    fix: z.string().trim().max(500).optional(),
    appliesTo: z
      .object({
        kinds: z.array(z.enum(DRAFT_KINDS)).max(3).default([]),
        /** Handles; empty: every account. */
        accounts: z
          .array(z.string().regex(/^\w{1,15}$/))
          .max(500)
          .default([]),
        /** Only while an emergency is open. */
        emergencyOnly: z.boolean().default(false),
      })
      .default({ kinds: [], accounts: [], emergencyOnly: false }),
    examples: z
      .object({ flagged: z.array(example).max(50).default([]), clean: z.array(example).max(50).default([]) })
      .default({ flagged: [], clean: [] }),
    /** Switched off without being thrown away. */
    off: z.boolean().default(false),
  })
  .refine(({ kind, phrases: list }) => (kind !== 'terms' && kind !== 'required') || list.length > 0, {
    path: ['phrases'],
    message: 'needs at least one phrase',
  })
  .refine(({ kind, pattern }) => kind !== 'pattern' || pattern !== '', {
    path: ['pattern'],
    message: 'needs a pattern',
  })
  .refine(({ kind, domains }) => kind !== 'domains' || domains.length > 0, {
    path: ['domains'],
    message: 'needs at least one domain',
  });
export type OwnRule = z.infer<typeof ownRuleSchema>;
