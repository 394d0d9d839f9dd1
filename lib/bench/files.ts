import Papa from 'papaparse';
import { type BenchPost, isHeld, severityNow } from '@/lib/core/bench/bench.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import { BYTE_ORDER_MARK, csvRows } from '@/lib/csv-table.ts';
import { decode } from '@/lib/replies/file.ts';
import type { PostTable } from '@/lib/stores/bench.ts';

/** Megabytes; several hundred thousand posts. */
const LARGEST = 50;

/** Reads a table of posts with comma, semicolon or tab between cells; its first row names the columns. Never rejects. */
export async function readPostTable(file: Blob): Promise<PostTable> {
  if (file.size > LARGEST * 1e6) return { problem: 'tooLarge', size: LARGEST };
  let text: string;
  try {
    text = decode(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { problem: 'unreadable' };
  }
  // No text has such characters; a spreadsheet's own format has.
  if (text.includes('\0')) return { problem: 'unreadable' };
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [columns, ...rows] = data;
  return columns && rows.length > 0 ? { columns, rows } : { problem: 'empty' };
}

const COLUMNS = ['post', 'text', 'held', 'rule', 'title', 'severity', 'outcome'];

/** One row for each finding, and one for each post without any. `titleOf`: what people call a rule. */
export function exportBench(
  posts: readonly BenchPost[],
  off: ReadonlySet<RuleId>,
  titleOf: (ruleId: RuleId) => string,
): string {
  const rows = posts.flatMap((post, index) => {
    const head = [String(index + 1), post.text, isHeld(post, off) ? 'yes' : 'no'];
    if (post.findings.length === 0) return [[...head, '', '', '', '']];
    return post.findings.map((finding) => [
      ...head,
      finding.ruleId,
      titleOf(finding.ruleId),
      severityNow(finding, off),
      finding.outcome,
    ]);
  });
  return BYTE_ORDER_MARK + csvRows([COLUMNS, ...rows]);
}
