import { type AgencyRules, isWatchedAccount } from '@/lib/core/agency.ts';
import { needsOf } from '@/lib/core/approvals/needs.ts';
import { runChecks } from '@/lib/core/check.ts';
import type { Draft } from '@/lib/core/draft.ts';
import type { Finding } from '@/lib/core/finding.ts';
import { weightedLength } from '@/lib/core/length.ts';
import type { Mutes } from '@/lib/settings.ts';
import type { CheckedPost, Reading } from '@/lib/stores/composer.ts';
import { type PostReading, readComposer, signatureOf } from '@/lib/x/composer.ts';

interface Checked extends CheckedPost {
  readonly failed: ReturnType<typeof runChecks>['failed'];
}

/** Checks only the posts of a thread that have changed since they were last checked. */
export function createPostChecker() {
  let last = new Map<string, Checked>();
  let lastAgency: AgencyRules | undefined;
  const check = (draft: Draft, agency: AgencyRules): Checked => {
    const { findings, failed } = runChecks(draft, agency);
    return { draft, findings, failed, length: weightedLength(draft.text), maxLength: agency.maxPostLength };
  };
  return (drafts: readonly Draft[], agency: AgencyRules): Checked[] => {
    if (agency !== lastAgency) last = new Map();
    lastAgency = agency;
    const entries = drafts.map((draft): [string, Checked] => {
      const key = JSON.stringify(draft);
      return [key, last.get(key) ?? check(draft, agency)];
    });
    last = new Map(entries);
    return entries.map(([, checked]) => checked);
  };
}

export interface ComposerSnapshot {
  readonly reading: Reading;
  /** The editors as read, parallel to the posts; empty when nothing could be read. */
  readonly posts: readonly PostReading[];
}

interface Looking {
  readonly mutes: Mutes;
  readonly today: string;
  /** Whether a post in this place holds a saved reply that two people must see. */
  readonly isGuarded: (slot: string, texts: readonly string[]) => boolean;
}

/** One fresh look at a composer, checked by the agency's rules. */
export function takeSnapshot(
  root: HTMLElement,
  agency: AgencyRules,
  checkPosts: ReturnType<typeof createPostChecker>,
  { mutes, today, isGuarded }: Looking,
): ComposerSnapshot {
  const read = readComposer(root);
  if (!read.ok) return { reading: { status: 'not-checked', missing: read.missing }, posts: [] };
  const { account } = read.posts[0].draft;
  if (account && !isWatchedAccount(account, agency))
    return { reading: { status: 'quiet', account }, posts: read.posts };
  const muted = new Set(mutes[(account ?? '').toLowerCase()]);
  const isMuted = ({ ruleId, severity }: Finding) => severity !== 'block' && muted.has(ruleId);
  const checked = checkPosts(
    read.posts.map(({ draft }) => ({ ...draft, today })),
    agency,
  );
  const posts = checked.map((post) => ({ ...post, findings: post.findings.filter((finding) => !isMuted(finding)) }));
  const mutedRules = [
    ...new Set(checked.flatMap(({ findings }) => findings.filter(isMuted).map(({ ruleId }) => ruleId))),
  ];
  const texts = read.posts.map(({ draft }) => draft.text);
  const needs = needsOf(checked, agency, isGuarded(read.slot, texts));
  const failedRules = [...new Set(posts.flatMap(({ failed }) => failed))];
  return {
    reading: {
      status: 'checked',
      posts,
      signature: signatureOf(read.posts),
      slot: read.slot,
      failedRules,
      mutedRules,
      needs,
    },
    posts: read.posts,
  };
}
