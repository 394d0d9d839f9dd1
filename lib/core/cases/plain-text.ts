import { normalise } from '../normalise.ts';
import { splitTerms } from '../tokens.ts';

const ADDRESSES = /https?:\/\/\S+|(?<![\p{L}\p{N}])@\w{1,15}/gu;

/** What a post says, without handles and links: words in lower case, faked letters undone. */
export const plainWords = (text: string): string[] =>
  splitTerms(normalise(text).text.replace(ADDRESSES, ' ').replaceAll('#', ' ')).map(({ word }) => word);
