import { readdirSync, readFileSync } from 'node:fs';
import type { CaseClass } from '../../lib/core/cases/terms.ts';
import { type AgencyRules, type Draft, defaultAgencyRules } from '../../lib/core/index.ts';

export type EvalLanguage = 'en' | 'id';
/** `tune`: rules may be mended on them. `frozen`: looked at by nobody who writes rules; their figures stand apart. */
export const SPLITS = ['tune', 'frozen'] as const;
export type Split = (typeof SPLITS)[number];
/** `holdout3`: a second frozen set of posts, written after the first had been measured many times; reported apart. */
export const POST_SPLITS = [...SPLITS, 'holdout3'] as const;
export type PostSplit = (typeof POST_SPLITS)[number];

export interface PostRow {
  readonly id: string;
  readonly text: string;
  readonly lang: EvalLanguage;
  readonly context?: {
    readonly isReply?: boolean;
    readonly emergency?: boolean;
    readonly media?: readonly { readonly type: 'photo' | 'gif' | 'video'; readonly alt: string | null }[];
    readonly officialDomains?: readonly string[];
  };
  /** Empty for a clean post. `words` is the part at fault. */
  readonly expect: readonly { readonly rule: string; readonly words?: string }[];
  /** Rules on which careful officers disagree here: neither rewarded nor punished. */
  readonly allow?: readonly string[];
  /** `subtle`: no giveaway word, the fault is in the meaning. */
  readonly tier?: 'subtle';
}

export interface PiiRow {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly kind?: 'post' | 'reply';
  readonly spans: readonly { readonly words: string; readonly type: string; readonly optional?: boolean }[];
}

export interface LinkRow {
  readonly input: string;
  readonly officialDomains: readonly string[];
  readonly label: 'official' | 'lookalike' | 'unrelated';
  readonly accept?: readonly string[];
}

/** A citizen's post, what it is, and whether somebody has to act or answer. */
export interface TriageRow {
  readonly text: string;
  readonly lang: EvalLanguage | 'other';
  readonly class: CaseClass;
  readonly needsReply: boolean;
  /** Other classes that careful officers may see in it. */
  readonly accept?: readonly CaseClass[];
}

const FOLDER = new URL('.', import.meta.url);

const readFile = <Row>(file: URL): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

function readFolder<Row>(folder: string): Row[] {
  const url = new URL(`${folder}/`, FOLDER);
  return readdirSync(url)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFile<Row>(new URL(file, url)));
}

export const readPosts = (split: PostSplit): PostRow[] =>
  split === 'holdout3' ? readFile(new URL('posts/holdout3.jsonl', FOLDER)) : readFolder(`posts/${split}`);
/** Sentences written for the model alone (scripts/train-model.ts): whole posts, no spans, one label mostly. */
export const readTraining = (): PostRow[] => readFolder('training');
export const readPii = (split: Split): PiiRow[] => readFolder(`pii/${split}`);
/** `train` is what scripts/train-triage.ts learns from, `frozen` was written before and is only measured. */
/** `second`: by another author, who saw no code. */
export const readTriage = (part: 'train' | 'frozen' | 'second'): TriageRow[] =>
  readFile(new URL(`triage/${part}.jsonl`, FOLDER));
export const readLinks = (): LinkRow[] => readFolder('links');

const MEDIA = { photo: 'image', gif: 'gif', video: 'video' } as const;

export const draftOf = ({ text, context = {} }: PostRow): Draft => ({
  text,
  kind: context.isReply ? 'reply' : 'post',
  media: (context.media ?? []).map(({ type, alt }) => ({ kind: MEDIA[type], alt: { known: true, text: alt ?? '' } })),
});

export const agencyOf = ({ context = {} }: PostRow): AgencyRules => ({
  ...defaultAgencyRules(),
  officialDomains: [...(context.officialDomains ?? [])],
  ...(context.emergency && { incident: {} }),
});
