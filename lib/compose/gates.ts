import { contentKey, contentOf } from '@/lib/core/approvals/content.ts';
import { NO_NEEDS } from '@/lib/core/approvals/needs.ts';
import { MAX_FINDINGS, type ReportedFinding } from '@/lib/core/approvals/request.ts';
import type { Finding, RuleId } from '@/lib/core/finding.ts';
import { MessageError, send } from '@/lib/messages.ts';
import type { Reading } from '@/lib/stores/composer.ts';
import { approvalStage, createGatesStore, isAgreed, openGates } from '@/lib/stores/gates.ts';

/** The longest that `setTimeout` can wait, in ms. */
const MOST_DELAY = 2 ** 31 - 1;

/** Each rule once, the gravest first as they come; never the words that were found. */
function reported(findings: readonly Finding[]): ReportedFinding[] {
  const byRule = new Map<string, ReportedFinding>();
  for (const { ruleId, severity, outcome, entity } of findings) {
    const key = `${ruleId} ${entity ?? ''}`;
    if (!byRule.has(key)) byRule.set(key, { ruleId, severity, outcome, ...(entity ? { entity } : {}) });
  }
  return [...byRule.values()].slice(0, MAX_FINDINGS);
}

/**
 * Second persons and checked claims of one composer, joined to the background, which has the key and the record.
 * `onExpiry`: an approval ran out, so that what is shown is no longer right though nobody touched the page.
 */
export function createGates(onExpiry: () => void) {
  const store = createGatesStore({
    ask: (content, findings, name) =>
      send('approval.request', { id: crypto.randomUUID(), content, findings: reported(findings), name }),
    check: (content, code) => send('approval.check', { content, code }),
    verify: async (content, { verification }, card) => {
      const request = { id: crypto.randomUUID(), content, ruleIds: [...verification], card };
      return (await send('draft.verify', request)).id;
    },
    copy: (text) => navigator.clipboard.writeText(text),
    faultOf: (error) => {
      if (!(error instanceof MessageError)) return 'unknown';
      return error.code === 'failed' ? error.detail : error.code;
    },
  });

  let expiry: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(({ answer }, before) => {
    if (answer === before.answer) return;
    clearTimeout(expiry);
    if (!answer) return;
    const left = Date.parse(answer.until) - Date.now();
    if (left > 0) expiry = setTimeout(onExpiry, Math.min(MOST_DELAY, left + 1));
  });

  return {
    store,
    update(reading: Reading): void {
      const posts = reading.status === 'checked' ? reading.posts : [];
      const content = contentOf(posts.map(({ draft }) => draft));
      const needs = reading.status === 'checked' ? reading.needs : NO_NEEDS;
      const findings = posts.flatMap((post) => post.findings);
      store.getState().update(content, content ? contentKey(content) : '', needs, findings);
    },
    open: () => openGates(store.getState(), Date.now()),
    isAgreed: (rule: RuleId) => isAgreed(store.getState(), rule, Date.now()),
    /** The events of what was agreed and checked for exactly what goes out now. */
    passed() {
      const state = store.getState();
      const { answer, verified, needs, key } = state;
      const isApproved = needs.approval.length > 0 && approvalStage(state, Date.now()) === 'approved';
      return {
        approvalId: isApproved ? answer?.id : undefined,
        verificationId: verified?.key === key ? verified.id : undefined,
      };
    },
    close: () => clearTimeout(expiry),
  };
}
