import { analyse } from '../analysis.ts';
import { phraseList } from '../phrase-list.ts';
import words from './tone.json';

const acknowledgements = phraseList(words.acknowledgement);
const closings = phraseList(words.closing);

/**
 * What an answer of ours does for the citizen: `question` waits for them, unless it only asks at the end whether there
 * is anything else; `acknowledgement` says that it was received or passed on, and still owes them the answer.
 */
export function toneOf(text: string): 'answer' | 'acknowledgement' | 'question' {
  const analysis = analyse({ text, kind: 'reply', media: [] });
  const closing = new Set(closings(analysis).map(({ sentence }) => sentence));
  const asks = analysis.sentences.some(
    ({ start, end }) => analysis.text.slice(start, end).includes('?') && !closing.has(start),
  );
  if (asks) return 'question';
  return acknowledgements(analysis).length > 0 ? 'acknowledgement' : 'answer';
}
