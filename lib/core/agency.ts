import { ownRuleSchema } from './agency/own-rule.ts';
import { clockSettings, defaultClockSettings, timeZone } from './cases/clock-settings.ts';
import { type RuleId, SEVERITIES, type Severity } from './finding.ts';
import { savedReplySchema } from './replies/saved-reply.ts';
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

const ruleId = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/);
/** An Ed25519 public key: 32 bytes in base64url without padding. */
const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Days that entries of the record are kept; 0: for ever. */
const keptDays = z.number().int().min(0).max(3650);

export const agencyShape = {
  name: z.string().trim().max(200),
  /** Tanggap checks posts by these accounts only; an empty list means every account. */
  accounts: z.array(handle).max(500),
  officialDomains: z.array(domain).max(2000),
  /** Severity by rule id; a rule that is not named keeps its own. */
  rules: z.record(ruleId, severitySetting),
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
    /** What the record holds on drafts, on cases and on changes of settings. */
    record: z.object({ drafts: keptDays, cases: keptDays, settings: keptDays }),
  }),
  /** While it is active nothing is removed: a court, an auditor or a request for information asked for it. */
  legalHold: z.object({
    active: z.boolean(),
    reason: z.string().trim().max(200),
    since: z.iso.datetime().optional(),
  }),
  /** The agency's own rules. */
  ownRules: z.array(ownRuleSchema).max(500),
  /** Replies that come with a pack or a policy; those that staff write themselves are kept beside. */
  savedReplies: z.array(savedReplySchema).max(2000),
  /** Posts that a second person must approve before they go out. */
  approvals: z.object({
    /** Approval is needed where one of these rules finds something. */
    rules: z.array(ruleId).max(500),
    /** Approval is needed for every post by these accounts. */
    accounts: z.array(handle).max(500),
    /** Whose approval counts. */
    approvers: z.array(z.object({ name: z.string().trim().min(1).max(60), key: publicKey })).max(200),
    /** Minutes for which an approval holds. */
    validMinutes: z.number().int().min(5).max(10_080),
  }),
  /** Posts for which somebody must say what was checked, by whom and when. */
  verification: z.object({
    /** A card is needed where one of these rules finds something. */
    rules: z.array(ruleId).max(500),
  }),
  /** From whom packs may be taken. */
  packs: z.object({
    trustedKeys: z.array(publicKey).max(100),
    /** Packs by other keys are refused. */
    onlyTrusted: z.boolean(),
  }),
  /** Language of Tanggap's own words: `auto` = as the browser, otherwise a BCP 47 tag. */
  language: z.string().regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/),
  /** The official X API, for agencies that have access to it. */
  xApi: z.object({
    /** OAuth 2.0 client id of the agency's own app; empty: not used. */
    clientId: z.string().regex(/^[A-Za-z0-9_-]{0,100}$/),
    /** US dollars a month at which fetching stops. */
    monthlyCeilingUsd: z.number().min(0).max(100_000),
    pollMinutes: z.number().int().min(5).max(1440),
    /** Whether the account that signs in owns the app, which makes its own posts and mentions cheaper. */
    ownsApp: z.boolean(),
  }),
} as const;

export const agencySchema = z.object(agencyShape);
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
  ownRules: [],
  savedReplies: [],
  approvals: { rules: [], accounts: [], approvers: [], validMinutes: 240 },
  verification: { rules: [] },
  packs: { trustedKeys: [], onlyTrusted: false },
  language: 'auto',
  xApi: { clientId: '', monthlyCeilingUsd: 20, pollMinutes: 15, ownsApp: false },
});

/** `source`: the layer that holds the value at fault; absent where there is one layer only. */
export interface AgencyProblem extends Problem {
  readonly source?: SettingSource;
  /** Name of the pack, where `source` is one. */
  readonly pack?: string;
}

/** Where a value comes from, strongest first. `default`: nobody set it. */
export const SETTING_SOURCES = ['managed', 'pack', 'user', 'default'] as const;
export type SettingSource = (typeof SETTING_SOURCES)[number];

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
  const values = salvageKeys(agencyShape, input as Record<string, unknown>, defaults, '', problems);
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
