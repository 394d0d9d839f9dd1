import { analyse } from '../analysis.ts';
import { phraseList } from '../phrase-list.ts';
import wording from './data-exposed.json';
import type { SavedReply } from './saved-reply.ts';
import type { ReplyLanguage } from './words.ts';

/** What the starter set's reply is called; an agency that made it its own keeps the name. */
const STARTER = 'starter-data-exposed';

const removal = phraseList(wording.removal);
const data = phraseList(wording.data);

/** Both at once: personal data alone is what half of the answers warn of, removal alone may be of rubbish. */
function asksToRemoveData({ versions }: SavedReply, lang: ReplyLanguage): boolean {
  const version = versions[lang];
  if (!version) return false;
  const analysis = analyse({ text: `${version.title}.\n${version.text}`, kind: 'post', media: [] });
  return removal(analysis).length > 0 && data(analysis).length > 0;
}

/**
 * The reply that asks citizens to take down personal data of theirs, in this language: the starter set's, made the
 * agency's own, or the first one that says so. Undefined where there is none. `replies`: those that may be used.
 */
export const dataExposedReply = (replies: readonly SavedReply[], lang: ReplyLanguage): SavedReply | undefined =>
  replies.find(({ id, versions }) => id === STARTER && versions[lang] !== undefined) ??
  replies.find((reply) => asksToRemoveData(reply, lang));
