import type { Span } from './draft.ts';

export interface Email extends Span {
  readonly local: string;
  readonly domain: string;
}

/** Longest local part and domain by RFC 5321; they keep the search linear. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const LOCAL_CHARACTER = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}/u;

/** `name (at) host (dot) com`, `name[at]host.com`, `name at host dot com`. */
const AT =
  '(?:\\s{0,2}[(\\[{<]\\s?(?:at|a|@|et)\\s?[)\\]}>]\\s{0,2}|\\s@\\s|\\s@(?=(?:gmail|yahoo|ymail|hotmail|outlook|icloud|rocketmail)\\s?[.])|@\\s|\\s(?:at|et)\\s(?!(?:the|an?|our|your|this|that|my)\\s))';
const DOT = '(?:\\s{0,2}[(\\[{<]\\s?(?:dot|titik|\\.)\\s?[)\\]}>]\\s{0,2}|\\s(?:dot|titik)\\s|\\.)';
const DISGUISED = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}_%+-]{1,32}(?:(?:\\.|${DOT})[\\p{L}\\p{N}_%+-]{1,32}){0,2})${AT}([\\p{L}\\p{N}-]{2,63}(?:${DOT}[\\p{L}\\p{N}-]{2,24}){1,3})(?![\\p{L}\\p{N}])`,
  'giu',
);
const MARKS_DISGUISE = /[([{<]\s?(?:at|a|@|et)\s?[)\]}>]|\s@|@\s|\s(?:dot|titik)\s|[([{<]\s?(?:dot|titik)/i;

/** E-mail addresses in a text, plain or disguised, left to right. */
export function findEmails(text: string): Email[] {
  const found: Email[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > Math.max(0, at - MAX_LOCAL) && LOCAL_CHARACTER.test(text.charAt(from - 1))) from--;
    const local = text.slice(from, at).replace(/^[.'%+-]+/, '');
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + MAX_DOMAIN))?.[0];
    if (local && domain) found.push({ start: at - local.length, end: at + 1 + domain.length, local, domain });
  }
  if (MARKS_DISGUISE.test(text)) {
    for (const match of text.matchAll(DISGUISED)) {
      const [all, local = '', domain = ''] = match;
      const span = { start: match.index, end: match.index + all.length };
      // "at" alone is an English word: only with a spelled dot or brackets is it an address.
      if (!MARKS_DISGUISE.test(all) || found.some((email) => email.start < span.end && span.start < email.end))
        continue;
      found.push({ ...span, local: plain(local), domain: plain(domain) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const plain = (part: string): string =>
  part.replace(/\s{0,2}[([{<]\s?(?:dot|titik|\.)\s?[)\]}>]\s{0,2}|\s(?:dot|titik)\s/gi, '.').replace(/\s/g, '');
