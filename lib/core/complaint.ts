import { analyse } from './analysis.ts';
import complaint from './complaint.json';
import type { Draft } from './draft.ts';
import { phraseList } from './phrase-list.ts';

const complaints = phraseList(complaint);

/** Whether the post that is answered is clearly a complaint. */
export const isComplaint = ({ inReplyTo }: Draft): boolean =>
  inReplyTo !== undefined && complaints(analyse({ text: inReplyTo.text, kind: 'post', media: [] })).length > 0;
