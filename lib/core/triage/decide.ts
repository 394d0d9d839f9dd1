import { CASE_CLASSES, type CaseClass } from '../cases/terms.ts';
import type { Votes } from './model.ts';
import thresholds from './thresholds.json';

/**
 * From votes to a proposal. An emergency that is missed costs more than one too many, so it needs less than the highest
 * likelihood. Emergencies and complaints need a reply by definition, thanks and spam never; for the rest (a question to
 * other citizens, an idea, a threat among insults) the model's second vote decides.
 */
export function decide({ classes, needsReply }: Votes): { class: CaseClass; needsReply: boolean } {
  const weight = (name: CaseClass): number => classes[name] * (name === 'emergency' ? thresholds.emergencyFactor : 1);
  const found = CASE_CLASSES.reduce((best, name) => (weight(name) > weight(best) ? name : best));
  if (found === 'emergency' || found === 'complaint') return { class: found, needsReply: true };
  if (found === 'thanks' || found === 'spam') return { class: found, needsReply: needsReply >= thresholds.courtesy };
  return { class: found, needsReply: needsReply >= thresholds.needsReply };
}
