import {
  type AgencyProblem,
  type AgencyRules,
  agencyShape,
  defaultAgencyRules,
  type SettingSource,
} from '../agency.ts';
import { salvageKeys } from '../salvage.ts';
import * as z from '../zod.ts';
import { entryName, isJoined } from './lists.ts';

/** One set of values, as it was stored or came by policy; parsed here. */
export interface Layer {
  readonly source: Exclude<SettingSource, 'default'>;
  /** For people: the name of the pack. */
  readonly name?: string;
  readonly values: unknown;
}

export interface Origin {
  readonly source: SettingSource;
  readonly pack?: string;
}

/**
 * Where each value comes from, by dotted path; a member of a list by the list's path and its name (`entryName`):
 * `maxPostLength`, `clocks.zone`, `rules.links/link-http`, `accounts.kotacontoh`. What is not there is a default.
 */
export type Origins = Readonly<Record<string, Origin>>;

export interface ResolvedAgency {
  readonly rules: AgencyRules;
  readonly problems: readonly AgencyProblem[];
  readonly origins: Origins;
  /** Lists, by path, to which only policy may add. */
  readonly closedLists: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Set by policy beside the values: `onlyManaged: ['officialDomains']` closes lists to packs and users. */
const ONLY_MANAGED = 'onlyManaged';
const isList = (path: unknown): path is string => typeof path === 'string' && isJoined(path);

const closedListsIn = (values: unknown): readonly string[] => {
  const closed = isObject(values) ? values[ONLY_MANAGED] : undefined;
  return Array.isArray(closed) ? closed.filter(isList) : [];
};

/**
 * What policy alone can say wrongly: lists that are none, and names that are none. Elsewhere an unknown name may come
 * from a newer version; here it is a typing error that nobody else would show.
 */
function policyProblems(values: Values): AgencyProblem[] {
  const { [ONLY_MANAGED]: closed, ...others } = values;
  const unknown = Object.keys(others).filter((key) => !Object.hasOwn(agencyShape, key) && key !== '$schema');
  const notLists = Array.isArray(closed)
    ? closed.flatMap((path, index) => (isList(path) ? [] : [`${ONLY_MANAGED}.${index}`]))
    : closed === undefined
      ? []
      : [ONLY_MANAGED];
  return [
    ...unknown.map((path) => ({ path, message: 'unknown name' })),
    ...notLists.map((path) => ({ path, message: 'expected the path of a list' })),
  ];
}

interface ReadLayer extends Layer {
  readonly values: Values;
}

function readLayer(layer: Layer, problems: AgencyProblem[]): ReadLayer {
  const { source, name, values } = layer;
  const origin = { source, ...(name === undefined ? {} : { pack: name }) };
  if (!isObject(values)) {
    if (values !== undefined && values !== null) problems.push({ path: '', message: 'expected an object', ...origin });
    return { ...layer, values: {} };
  }
  const found: AgencyProblem[] = [];
  const read = salvageKeys(agencyShape, values, {}, '', found);
  if (source === 'managed') found.push(...policyProblems(values));
  problems.push(...found.map((problem) => ({ ...problem, ...origin })));
  return { ...layer, values: read };
}

/** The value at `path` of the layers that have one, strongest layer first. */
interface Given {
  readonly layer: ReadLayer;
  readonly value: unknown;
}

/**
 * One set of rules from several layers, strongest first, value by value: policy before signed packs before what was set
 * on this machine. Members of lists and records are joined, each with its own origin. Never throws; what a layer says
 * wrongly is as if it were not said, and listed in `problems`.
 */
export function resolveAgency(layers: readonly Layer[]): ResolvedAgency {
  const problems: AgencyProblem[] = [];
  const origins: Record<string, Origin> = {};
  const closed = layers.filter(({ source }) => source === 'managed').flatMap(({ values }) => closedListsIn(values));
  const read = layers.map((layer) => readLayer(layer, problems));

  const note = (path: string, { source, name }: ReadLayer) => {
    origins[path] = { source, ...(name === undefined ? {} : { pack: name }) };
  };

  const joinList = (path: string, given: readonly Given[]): unknown[] => {
    const open = closed.includes(path) ? given.filter(({ layer }) => layer.source === 'managed') : given;
    const members = new Map<string, unknown>();
    for (const { layer, value } of open) {
      for (const entry of value as readonly unknown[]) {
        const name = entryName(entry);
        if (members.has(name)) continue;
        members.set(name, entry);
        note(`${path}.${name}`, layer);
      }
    }
    return [...members.values()];
  };

  const join = (schema: z.ZodType, path: string, given: readonly Given[], fallback: unknown): unknown => {
    const [strongest] = given;
    if (schema instanceof z.ZodObject) {
      return joinObject(schema.shape as Readonly<Record<string, z.ZodType>>, path, given, fallback);
    }
    if (!strongest) return fallback;
    if (isJoined(path)) return joinList(path, given);
    if (schema instanceof z.ZodRecord) {
      const entries = new Map<string, unknown>();
      for (const { layer, value } of given) {
        for (const [key, entry] of Object.entries(value as Values)) {
          if (entries.has(key)) continue;
          entries.set(key, entry);
          note(`${path}.${key}`, layer);
        }
      }
      return Object.fromEntries(entries);
    }
    note(path, strongest.layer);
    return strongest.value;
  };

  const joinObject = (
    shape: Readonly<Record<string, z.ZodType>>,
    path: string,
    given: readonly Given[],
    fallback: unknown,
  ): Record<string, unknown> => {
    const values: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const there = given.flatMap(({ layer, value }) =>
        isObject(value) && value[key] !== undefined ? [{ layer, value: value[key] }] : [],
      );
      const preset = isObject(fallback) ? fallback[key] : undefined;
      const joined = join(schema, path === '' ? key : `${path}.${key}`, there, preset);
      if (joined !== undefined) values[key] = joined;
    }
    return values;
  };

  const given = read.map((layer): Given => ({ layer, value: layer.values }));
  const rules = joinObject(agencyShape, '', given, defaultAgencyRules()) as AgencyRules;
  return { rules, problems, origins, closedLists: closed };
}

/** Where the value at `path` (of a list: its member `entry`) comes from. */
export const originOf = (origins: Origins, path: string, entry?: unknown): Origin =>
  origins[entry === undefined ? path : `${path}.${entryName(entry)}`] ?? { source: 'default' };

/** Whether a person at this machine cannot change it, because policy or a pack sets it. */
export const isLocked = ({ source }: Origin): boolean => source === 'managed' || source === 'pack';
