import { CASE_CLASSES, type CaseClass } from '../../lib/core/cases/terms.ts';
import type { TriageRow } from './rows.ts';

interface Proposal {
  readonly class: CaseClass;
  readonly needsReply: boolean;
}

export interface TriageScore {
  readonly posts: number;
  /** By class; F1 counts an accepted class as right. */
  readonly classes: Readonly<Record<CaseClass, { readonly precision: number; readonly recall: number; f1: number }>>;
  readonly macroF1: number;
  /** Balanced accuracy: the mean of how many needy posts were found and how many others were left alone. */
  readonly needsReply: number;
  readonly emergencyRecall: number;
  /** Share of the posts that are no emergency and are called one. */
  readonly emergencyFalse: number;
}

const share = (part: number, whole: number): number => part / Math.max(1, whole);

/** Compares proposals with labels. */
export function scoreTriage(rows: readonly TriageRow[], propose: (row: TriageRow) => Proposal): TriageScore {
  const results = rows.map((row) => {
    const { class: found, needsReply } = propose(row);
    return { row, found: row.accept?.includes(found) ? row.class : found, needsReply };
  });
  const count = (test: (result: (typeof results)[number]) => boolean): number => results.filter(test).length;
  const figures = CASE_CLASSES.map((name) => {
    const right = count(({ row, found }) => row.class === name && found === name);
    const precision = share(
      right,
      count(({ found }) => found === name),
    );
    const recall = share(
      right,
      count(({ row }) => row.class === name),
    );
    return { precision, recall, f1: share(2 * precision * recall, 1) / Math.max(1e-9, precision + recall) };
  });
  const isEmergency = ({ row }: (typeof results)[number]): boolean => row.class === 'emergency';
  const needy = count(({ row }) => row.needsReply);
  const found = count(({ row, needsReply }) => row.needsReply && needsReply);
  const leftAlone = count(({ row, needsReply }) => !row.needsReply && !needsReply);
  return {
    posts: rows.length,
    classes: Object.fromEntries(CASE_CLASSES.map((name, at) => [name, figures[at]])) as TriageScore['classes'],
    macroF1: figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length,
    needsReply: (share(found, needy) + share(leftAlone, rows.length - needy)) / 2,
    emergencyRecall: share(
      count((one) => isEmergency(one) && one.found === 'emergency'),
      count(isEmergency),
    ),
    emergencyFalse: share(
      count((one) => !isEmergency(one) && one.found === 'emergency'),
      count((one) => !isEmergency(one)),
    ),
  };
}

export function showTriage(part: string, score: TriageScore): void {
  const byClass = CASE_CLASSES.map((name) => {
    const { precision, recall, f1 } = score.classes[name];
    return `  ${name.padEnd(10)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`;
  });
  console.log(`triage of ${score.posts} citizen posts (${part})\n${byClass.join('\n')}`);
  console.log(
    `  macro-F1 ${score.macroF1.toFixed(3)} · needs a reply, balanced ${score.needsReply.toFixed(3)} · emergency recall ${score.emergencyRecall.toFixed(3)}, false ${score.emergencyFalse.toFixed(3)}`,
  );
}
