import { clockSettings, defaultClockSettings, timeZone } from './cases/clock-settings.ts';
import { type RuleId, SEVERITIES, type Severity } from './finding.ts';
import { type Problem, salvageKeys } from './salvage.ts';
import * as z from './zod.ts';

/** X handle without `@`: 1 to 15 letters, digits or underscores; compared without regard to case. */
const handle = z
  .string()
  .trim()
  .transform((value) => value.replace(/^@/, ''))
  .pipe(z.string().regex(/^\w{1,15}$/));

/** A host name such as `bmkg.go.id`; scheme, path and a leading `www.` are dropped. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) =>
    value
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/?#].*$/, '')
      .replace(/^www\./, ''),
  )
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/),
  );

const severitySetting = z.enum(['off', ...SEVERITIES]);
export type SeveritySetting = z.infer<typeof severitySetting>;

const line = z.string().trim().min(1).max(200);

/** An emergency that is going on: while it is set, the emergency rules run. */
const incident = z.object({
  name: line.optional(),
  place: line.optional(),
  hashtag: line.optional(),
});

const recordDays = z.number().int().min(0).max(3650);

const shape = {
  name: z.string().trim().max(200),
  /** Tanggap checks posts by these accounts only; an empty list means every account. */
  accounts: z.array(handle).max(500),
  officialDomains: z.array(domain).max(2000),
  /** Severity by rule id; a rule that is not named keeps its own. */
  rules: z.record(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/), severitySetting),
  /** X's limit in weighted characters: 280, or up to 25,000 where the account has long posts. */
  maxPostLength: z.number().int().min(280).max(25_000),
  /** IANA name such as `Asia/Jakarta`; empty when not set. */
  timeZone,
  /** Long form by acronym, e.g. `{ RSUD: 'Rumah Sakit Umum Daerah' }`. */
  glossary: z.record(z.string().regex(/^[\p{L}\p{N}&/.-]{2,20}$/u), line),
  /** Phone numbers, e-mail addresses, account numbers and street addresses that are the agency's own and public. */
  publicContacts: z.array(line).max(1000),
  /** Numbers to call in an emergency, as locals know them: `112`. */
  emergencyNumbers: z.array(z.string().regex(/^\d{2,6}$/)).max(50),
  incident: incident.optional(),
  /** Units that cases are handed to. */
  units: z.array(z.string().trim().min(1).max(80)).max(500),
  /** Due times, office hours and holidays. */
  clocks: clockSettings,
  retention: z.object({
    /** Days until the text and handle of a closed case are erased. */
    closedTextDays: z.number().int().min(1).max(3650),
    /** Days for which the record keeps its events; 0: for ever. */
    record: z
      .object({ drafts: recordDays, cases: recordDays, settings: recordDays })
      .default({ drafts: 0, cases: 0, settings: 0 }),
  }),
  /** While it is on, nothing is removed from the record and nothing is erased. */
  legalHold: z.object({
    active: z.boolean(),
    reason: z.string().trim().max(200),
    since: z.iso.datetime().optional(),
  }),
} as const;

export const agencySchema = z.object(shape);
export type AgencyRules = z.infer<typeof agencySchema>;

export const defaultAgencyRules = (): AgencyRules => ({
  name: '',
  accounts: [],
  officialDomains: [],
  rules: {},
  maxPostLength: 280,
  timeZone: '',
  glossary: {},
  publicContacts: [],
  emergencyNumbers: [],
  units: [],
  clocks: defaultClockSettings(),
  retention: { closedTextDays: 90, record: { drafts: 0, cases: 0, settings: 0 } },
  legalHold: { active: false, reason: '' },
});

export type AgencyProblem = Problem;

export interface ParsedAgencyRules {
  readonly rules: AgencyRules;
  readonly problems: readonly AgencyProblem[];
}

/**
 * Reads agency rules from anything (storage, a file, enterprise policy). Never throws: a broken value falls back
 * key by key, list entries one by one, and every replacement is listed in `problems`.
 */
export function parseAgencyRules(input: unknown): ParsedAgencyRules {
  const problems: AgencyProblem[] = [];
  const defaults = defaultAgencyRules();
  if (input === undefined || input === null) return { rules: defaults, problems };
  if (typeof input !== 'object' || Array.isArray(input)) {
    return { rules: defaults, problems: [{ path: '', message: 'expected an object' }] };
  }
  const values = salvageKeys(shape, input as Record<string, unknown>, defaults, '', problems);
  return { rules: values as AgencyRules, problems };
}

/** The severity a rule has for this agency. */
export const severityOf = (rule: RuleDefault, agency: AgencyRules): SeveritySetting =>
  agency.rules[rule.id] ?? (rule.offByDefault ? 'off' : rule.severity);

interface RuleDefault {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly offByDefault?: true;
}

/** Whether posts by this handle are checked at all. An unknown account is checked: better one check too many. */
export function isWatchedAccount(account: string | undefined, agency: AgencyRules): boolean {
  if (agency.accounts.length === 0 || account === undefined) return true;
  return agency.accounts.some((known) => known.toLowerCase() === account.toLowerCase());
}
