import { AGENCY_ITEM, PACKS_ITEM, POLICY_ITEM } from './agency-item.ts';
import { readLayers, watchLayers } from './agency-layers.ts';
import { type ResolvedAgency, resolveAgency } from './core/agency/resolve.ts';
import { userPart } from './core/agency/user-part.ts';
import type { AgencyRules } from './core/agency.ts';
import { CASE_SORTS, CASE_TABS } from './core/cases/query.ts';
import * as z from './core/zod.ts';
import { pickLocale } from './i18n.ts';
import { attempt, exclusively, readItem, type StoredItem, watchItem, writeItem } from './stored-item.ts';

export { SettingsError } from './stored-item.ts';

/** A new version takes three steps: count up, add the migration, add an example to tests/unit/settings-examples.ts. */
export const ITEMS = {
  agency: AGENCY_ITEM,
  packs: PACKS_ITEM,
  policy: POLICY_ITEM,
  language: { key: 'language', version: 1, migrations: {} },
  mutes: { key: 'mutes', version: 1, migrations: {} },
  role: { key: 'role', version: 1, migrations: {} },
  staff: { key: 'staff', version: 1, migrations: {} },
  panel: { key: 'panel', version: 1, migrations: {} },
  storeTrouble: { key: 'storeTrouble', version: 1, migrations: {} },
} as const satisfies Record<string, StoredItem>;

/** The rules in force: policy, packs and what was set here, with where each value comes from. Rejects with SettingsError. */
export async function readAgency(): Promise<ResolvedAgency> {
  const [layers, { problems }] = await Promise.all([readLayers(), readItem(ITEMS.agency)]);
  const resolved = resolveAgency(layers);
  if (problems.length === 0) return resolved;
  return {
    ...resolved,
    problems: [...problems.map((problem) => ({ ...problem, source: 'user' as const })), ...resolved.problems],
  };
}

/**
 * Stores the result of `change` on the rules in force *now*, under a lock that all extension pages share, so that two tabs
 * never undo each other. Only the keys that `change` replaced are written, and of those only what neither policy nor a
 * pack sets: unknown keys (of a newer version) and broken values that nobody touched stay as they are. Resolves to the
 * rules then in force; rejects with SettingsError.
 */
export const updateAgency = (change: (rules: AgencyRules) => AgencyRules): Promise<AgencyRules> =>
  storeAgency(change, 'changed');

/** Stores all of `rules`, which repairs broken values; unknown keys stay. Rejects with SettingsError. */
export const writeAgency = (rules: AgencyRules): Promise<AgencyRules> => storeAgency(() => rules, 'all');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function storeAgency(change: (rules: AgencyRules) => AgencyRules, keys: 'all' | 'changed'): Promise<AgencyRules> {
  return exclusively(ITEMS.agency.key, async () => {
    const [layers, { value, version }] = await Promise.all([readLayers(), readItem(ITEMS.agency)]);
    const { rules, origins } = resolveAgency(layers);
    const next = change(rules);
    const stored = isObject(value) ? value : {};
    // A key that the change took out (emergency mode switched off) goes; unknown ones stay.
    const isGone = (key: string) => Object.hasOwn(rules, key) && !Object.hasOwn(next, key);
    const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !isGone(key)));
    const written = (Object.keys(next) as (keyof AgencyRules)[])
      .filter((key) => keys === 'all' || rules[key] !== next[key])
      .map((key) => [key, userPart(key, next, stored[key], origins)] as const)
      .filter(([, part]) => part !== undefined);
    const values = { ...kept, ...Object.fromEntries(written) };
    await writeItem(ITEMS.agency, values, version);
    const others = layers.filter(({ source }) => source !== 'user');
    return resolveAgency([...others, { source: 'user', values }]).rules;
  });
}

/** Later values of the rules in force, also when policy or another tab changed them, until `signal` aborts. */
export const watchAgency = (listener: (resolved: ResolvedAgency) => void, signal: AbortSignal): void =>
  watchLayers(readAgency, listener, signal);

/** Rules whose hints nobody wants to see any more, by handle in lower case. What holds a post is never muted. */
const mutesSchema = z.record(
  z.string().regex(/^[a-z0-9_]{1,15}$/),
  z.array(z.string().regex(/^[a-z]{1,20}\/[a-z0-9-]{1,60}$/)).max(500),
);
export type Mutes = z.infer<typeof mutesSchema>;

/** Nothing is muted for anything that cannot be read. Rejects with SettingsError. */
export async function readMutes(): Promise<Mutes> {
  const { value } = await readItem(ITEMS.mutes);
  const parsed = mutesSchema.safeParse(value ?? {});
  return parsed.success ? parsed.data : {};
}

/** Mutes a rule for an account, or shows it again; resolves to whether anything changed. Rejects with SettingsError. */
export const setMuted = (account: string, rule: string, muted: boolean): Promise<boolean> =>
  exclusively(ITEMS.mutes.key, async () => {
    const mutes = await readMutes();
    const handle = account.toLowerCase();
    const before = mutes[handle] ?? [];
    if (before.includes(rule) === muted) return false;
    const after = muted ? [...before, rule] : before.filter((known) => known !== rule);
    const { [handle]: _, ...others } = mutes;
    await writeItem(ITEMS.mutes, after.length === 0 ? others : { ...others, [handle]: after });
    return true;
  });

/** Later values, until `signal` aborts. */
export const watchMutes = (listener: (mutes: Mutes) => void, signal: AbortSignal): void =>
  watchItem(ITEMS.mutes, readMutes, listener, signal);

/** `auto` = as the browser says; otherwise a BCP 47 tag. */
const languageSchema = z.string().regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/);
export type LanguageSetting = z.infer<typeof languageSchema>;

/** Set by policy or a pack, else by the person; `auto` where nobody set a language tag. Rejects with SettingsError. */
export async function readLanguage(): Promise<LanguageSetting> {
  const [layers, { value }] = await Promise.all([readLayers(), readItem(ITEMS.language)]);
  const above = layers
    .filter(({ source }) => source !== 'user')
    .map(({ values }) => (isObject(values) ? values['language'] : undefined));
  const tags = [...above, value].map((tag) => languageSchema.safeParse(tag));
  return tags.find(({ success }) => success)?.data ?? 'auto';
}

/** Rejects with SettingsError, also for a text that is no language tag. */
export const writeLanguage = (language: LanguageSetting): Promise<void> =>
  attempt('write', async () => languageSchema.parse(language)).then((tag) => writeItem(ITEMS.language, tag));

export function watchLanguage(listener: (language: LanguageSetting) => void, signal: AbortSignal): void {
  // Two kinds of change are watched: a value that was read before the newest of either kind is old.
  let latest = 0;
  const read = async () => {
    latest += 1;
    const turn = latest;
    return { turn, language: await readLanguage() };
  };
  const tell = ({ turn, language }: Awaited<ReturnType<typeof read>>) => {
    if (turn === latest) listener(language);
  };
  watchItem(ITEMS.language, read, tell, signal);
  watchLayers(read, tell, signal);
}

/** The locale to show: the setting where we have it, else the best for the browser's languages (`navigator.languages`). */
export const resolveLanguage = (setting: LanguageSetting, browserLanguages: readonly string[]): string =>
  pickLocale(setting === 'auto' ? browserLanguages : [setting, ...browserLanguages]);

/** How the person at this machine is called by colleagues; goes into the events of cases. */
const staffNameSchema = z.string().trim().max(60);

/** Empty until somebody has said it. Rejects with SettingsError. */
export async function readStaffName(): Promise<string> {
  const { value } = await readItem(ITEMS.staff);
  const parsed = staffNameSchema.safeParse(value);
  return parsed.success ? parsed.data : '';
}

/** Rejects with SettingsError, also for a name of more than 60 characters. */
export const writeStaffName = (name: string): Promise<void> =>
  attempt('write', async () => staffNameSchema.parse(name)).then((text) => writeItem(ITEMS.staff, text));

/** Later values, until `signal` aborts. */
export const watchStaffName = (listener: (name: string) => void, signal: AbortSignal): void =>
  watchItem(ITEMS.staff, readStaffName, listener, signal);

/** Whether the person at this machine only asks for approval, or gives it too; their own word, and no more. */
const roleSchema = z.enum(['author', 'approver']);

/** `author` for anything that cannot be read. Rejects with SettingsError. */
export async function readRole(): Promise<z.infer<typeof roleSchema>> {
  const { value } = await readItem(ITEMS.role);
  const parsed = roleSchema.safeParse(value);
  return parsed.success ? parsed.data : 'author';
}

/** Rejects with SettingsError. */
export const writeRole = (role: z.infer<typeof roleSchema>): Promise<void> => writeItem(ITEMS.role, role);

const panelSchema = z.object({ tab: z.enum(CASE_TABS), sort: z.enum(CASE_SORTS), shortcuts: z.boolean() });
export type PanelSetting = z.infer<typeof panelSchema>;

/** How the side panel was left; the first tab, most urgent first, for anything that cannot be read. Rejects with SettingsError. */
export async function readPanel(): Promise<PanelSetting> {
  const { value } = await readItem(ITEMS.panel);
  const parsed = panelSchema.safeParse(value);
  return parsed.success ? parsed.data : { tab: CASE_TABS[0], sort: CASE_SORTS[0], shortcuts: true };
}

/** Whether single keys act on Tanggap's pages, whatever else the side panel has stored. Rejects with SettingsError. */
export const writeShortcuts = (shortcuts: boolean): Promise<void> =>
  exclusively(ITEMS.panel.key, async () => writePanel({ ...(await readPanel()), shortcuts }));

/** Rejects with SettingsError. */
export const writePanel = (panel: PanelSetting): Promise<void> => writeItem(ITEMS.panel, panel);

/** What items that are taken to another machine may hold; the agency's rules and packs have parsers of their own. */
export const TRANSFER_SCHEMAS = {
  language: languageSchema,
  mutes: mutesSchema,
  staff: staffNameSchema,
  panel: panelSchema,
} as const;

const troubleSchema = z.enum(['full', 'closed', 'broken', 'unknown']);
export type StoreTrouble = z.infer<typeof troubleSchema>;

/** Why the background could last not write to the database; undefined when it could. Rejects with SettingsError. */
export async function readStoreTrouble(): Promise<StoreTrouble | undefined> {
  const { value } = await readItem(ITEMS.storeTrouble);
  const parsed = troubleSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Kept here, for a database that is full or broken cannot say so itself. Rejects with SettingsError. */
export const writeStoreTrouble = (trouble: StoreTrouble | undefined): Promise<void> =>
  writeItem(ITEMS.storeTrouble, trouble ?? null);
