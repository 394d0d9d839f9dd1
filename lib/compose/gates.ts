import type { ReportedFinding } from '@/lib/core/approvals/request.ts';
import { MAX_FINDINGS } from '@/lib/core/approvals/request.ts';
import type { Finding } from '@/lib/core/finding.ts';
import { MessageError, send } from '@/lib/messages.ts';
import { createGatesStore, type GatesStore } from '@/lib/stores/gates.ts';

/** Each rule once, the gravest first as they come; never the words that were found. */
function reported(findings: readonly Finding[]): ReportedFinding[] {
  const byRule = new Map<string, ReportedFinding>();
  for (const { ruleId, severity, outcome, entity } of findings) {
    const key = `${ruleId} ${entity ?? ''}`;
    if (!byRule.has(key)) byRule.set(key, { ruleId, severity, outcome, ...(entity ? { entity } : {}) });
  }
  return [...byRule.values()].slice(0, MAX_FINDINGS);
}

/** Second persons and checked claims of one composer, joined to the background, which has the key and the record. */
export const createGates = (): GatesStore =>
  createGatesStore({
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
    now: Date.now,
  });
