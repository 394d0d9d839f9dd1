import { entryName, isJoined } from '../agency/lists.ts';
import type * as z from '../zod.ts';
import { type FaultCode, MAX_BYTES, MAX_FAULTS, type PackFault, structureFaults, textSizeFault } from './faults.ts';
import { FORMAT_VERSION, PACK_FORMAT, type Pack, packSchema } from './pack.ts';
import { patternFaults } from './patterns.ts';
import { isSignedBy } from './signature.ts';

export type ParsedPack =
  | {
      readonly pack: Pack;
      /** As it stood in the file, which is what was signed. */
      readonly document: Readonly<Record<string, unknown>>;
    }
  /** One at least; nothing of the file may be used. */
  | { readonly faults: readonly PackFault[] };

type Issue = z.ZodError['issues'][number];
type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function codeOf(issue: Issue): FaultCode {
  const isText = 'origin' in issue && issue.origin === 'string';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'type';
    case 'too_small':
      return isText ? 'missing' : 'too-few';
    case 'too_big':
      return isText ? 'too-long' : 'too-many';
    case 'invalid_format':
      return 'format';
    case 'invalid_value':
      return 'choice';
    case 'invalid_key':
      return 'unknown';
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return 'value';
  }
}

/** Names that the schema passed over: absent in what it read. A pack with a typo in it must not half work. */
function unknownNames(given: unknown, read: unknown, path: string): PackFault[] {
  if (Array.isArray(given) && Array.isArray(read)) {
    return given.flatMap((member, at) => unknownNames(member, read[at], `${path}.${at}`));
  }
  if (!isObject(given) || !isObject(read)) return [];
  return Object.entries(given).flatMap(([key, member]): PackFault[] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Object.hasOwn(read, key)) return [{ path: at, code: 'unknown', message: 'nothing of this name belongs here' }];
    return unknownNames(member, read[key], at);
  });
}

/** Members that a list has twice: which of them counts would be anybody's guess. */
function repeated(value: unknown, path: string): PackFault[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, member]) => repeated(member, path === '' ? key : `${path}.${key}`));
  }
  if (!Array.isArray(value) || !isJoined(path)) return [];
  const names = value.map(entryName);
  const known = new Set<string>();
  return names.flatMap((name, at): PackFault[] => {
    const isTwice = known.has(name);
    known.add(name);
    return isTwice ? [{ path: `values.${path}.${at}`, code: 'twice', message: `${name} is there already` }] : [];
  });
}

const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A pair of surrogates is two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

const whole = (code: FaultCode, message: string): ParsedPack => ({ faults: [{ path: '', code, message }] });

/** As `parsePack`, of JSON that is parsed already. */
export function readPack(document: unknown): ParsedPack {
  if (!isObject(document) || document['format'] !== PACK_FORMAT)
    return whole('not-a-pack', `format is not ${PACK_FORMAT}`);
  const version = document['formatVersion'];
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    return {
      faults: [{ path: 'formatVersion', code: 'newer', message: `${version} is newer than ${FORMAT_VERSION}` }],
    };
  }
  const structure = structureFaults(document);
  if (structure.length > 0) return { faults: structure };
  const parsed = packSchema.safeParse(document, { reportInput: true });
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, MAX_FAULTS).map((issue) => ({
      path: issue.path.join('.'),
      code: codeOf(issue),
      message: issue.message,
    }));
    return { faults };
  }
  const pack = parsed.data;
  const { signature } = pack;
  const faults: PackFault[] = [
    ...unknownNames(document, pack, ''),
    ...repeated(pack.values, ''),
    ...patternFaults(pack.values),
    ...(signature && !isSignedBy(document, signature)
      ? [{ path: 'signature.signature', code: 'signature', message: 'does not belong to this text' } as const]
      : []),
  ];
  return faults.length > 0 ? { faults: faults.slice(0, MAX_FAULTS) } : { pack, document };
}

/**
 * Reads a pack from the text of a file. Never throws. Unlike stored settings, which fall back value by value, a pack is
 * taken whole or refused whole: somebody signed it as it is.
 */
export function parsePack(text: string): ParsedPack {
  if (utf8Length(text) > MAX_BYTES) return whole('too-large', `larger than ${MAX_BYTES} bytes`);
  const size = textSizeFault(text);
  if (size) return { faults: [size] };
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return whole('unreadable', error instanceof Error ? error.message : String(error));
  }
  return readPack(document);
}
