import { agencyShape } from '../agency.ts';
import * as z from '../zod.ts';
import { VERSION } from './version.ts';

export const PACK_FORMAT = 'tanggap-pack';
export const FORMAT_VERSION = 1;

const { clocks, approvals, verification } = agencyShape;
const { holidays, officeHours, targets, zone, waitingCitizenDays, quietDays, warnPercents } = clocks.shape;

/**
 * What a pack may set: what many offices share. Not: who the agency is (`name`, `accounts`: a stranger's account in that
 * list would switch the checks off for all others), what it has subscribed to (`maxPostLength`, `xApi`), what is going on
 * (`incident`), what the law has it keep (`retention`, `legalHold`), whose word counts (`approvals.approvers`,
 * `packs.trustedKeys`: a pack would vouch for itself), and a person's own `language`.
 */
const packValuesSchema = z
  .object({
    rules: agencyShape.rules,
    ownRules: agencyShape.ownRules,
    savedReplies: agencyShape.savedReplies,
    officialDomains: agencyShape.officialDomains,
    publicContacts: agencyShape.publicContacts,
    emergencyNumbers: agencyShape.emergencyNumbers,
    glossary: agencyShape.glossary,
    units: agencyShape.units,
    timeZone: agencyShape.timeZone,
    clocks: z
      .object({
        holidays,
        officeHours: officeHours.partial(),
        targets: targets.partial(),
        zone,
        waitingCitizenDays,
        quietDays,
        warnPercents,
      })
      .partial(),
    verification: z.object({ rules: verification.shape.rules }),
    approvals: z.object({ rules: approvals.shape.rules }),
  })
  .partial();
export type PackValues = z.infer<typeof packValuesSchema>;

const line = z.string().trim().min(1).max(200);
const paragraph = z.string().trim().min(1).max(1000);

/** In one language at least; where the other is missing, the one there is shown. */
const inLanguages = <T extends z.ZodType>(text: T) =>
  z
    .object({ en: text.optional(), id: text.optional() })
    .refine(({ en, id }) => en !== undefined || id !== undefined, { message: 'needs words in one language at least' });

export const packSchema = z.object({
  /** Where editors find the JSON Schema; not read. */
  $schema: z.string().max(500).optional(),
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  /** Stays the same in every version: `kota-contoh.replies`. */
  id: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?$/),
  name: inLanguages(line),
  version: z.string().regex(VERSION),
  description: inLanguages(paragraph).optional(),
  /** Languages of the posts that it is made for. */
  languages: z
    .array(z.enum(['en', 'id']))
    .max(2)
    .default([]),
  /** Day on which this version was made, `YYYY-MM-DD`. */
  published: z.iso.date(),
  /** Who made it, in their own words: the key proves more. */
  publisher: line,
  values: packValuesSchema,
  /** What the values rest on. */
  sources: z
    .array(
      z.object({
        title: line,
        url: z
          .string()
          .trim()
          .max(500)
          .regex(/^https?:\/\/\S+$/i),
        /** Day on which somebody last read it. */
        checked: z.iso.date().optional(),
      }),
    )
    .max(100)
    .default([]),
  signature: z
    .object({
      key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
      signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
    })
    .optional(),
});
export type Pack = z.infer<typeof packSchema>;

type InLanguages = { readonly en?: string | undefined; readonly id?: string | undefined };
/** `tag`: BCP 47 of the page. */
export const inLanguage = ({ en, id }: InLanguages, tag: string): string =>
  (tag === 'id' ? (id ?? en) : (en ?? id)) ?? '';
