import { create } from 'zustand';
import { type Account, accountCookie, accountOfCookie, accountOfHandle } from '../../shared/accounts.ts';
import { isLanguage, type LabelKey, type Language, translate } from '../labels.ts';

export type Theme = 'light' | 'lights-out' | 'high-contrast';

interface Session {
  theme: Theme;
  language: Language;
  /** Who posts: the session of the server, by cookie. */
  account: Account;
  /** Who the page says is posting; lags behind `account` after a switch (x-web.md §4.6). */
  shownAccount: Account;
}

const stored = (name: string) =>
  new URL(location.href).searchParams.get(`replica-${name}`) ?? localStorage.getItem(name);

function initialSession(): Session {
  const theme = stored('theme');
  const language = stored('lang');
  const handle = new URL(location.href).searchParams.get('replica-account');
  const account = handle ? accountOfHandle(handle) : accountOfCookie(document.cookie);
  return {
    theme: theme === 'lights-out' || theme === 'high-contrast' ? theme : 'light',
    language: isLanguage(language) ? language : 'en',
    account,
    shownAccount: account,
  };
}

export const useSession = create<Session>(initialSession);

/** Reload keeps theme, language and account; the query parameters that set them don't stay in the address. */
export function persistSession(): void {
  const url = new URL(location.href);
  for (const name of ['theme', 'lang', 'account']) url.searchParams.delete(`replica-${name}`);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
  const save = ({ theme, language, account }: Session) => {
    localStorage.setItem('theme', theme);
    localStorage.setItem('lang', language);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR
    document.cookie = `${accountCookie}=u%3D${account.userId}; domain=.x.com; path=/; secure; max-age=31536000`;
  };
  save(useSession.getState());
  useSession.subscribe(save);
}

/** The cookie changes at once, the page only after `staleMs`: both numbers reported from live X are 1-2 s. */
export function switchAccount(handle: string, staleMs = 1500): void {
  const account = accountOfHandle(handle);
  useSession.setState({ account });
  setTimeout(() => useSession.setState({ shownAccount: account }), staleMs);
}

export function useLabels(): (key: LabelKey, argument?: string | number) => string {
  const language = useSession((session) => session.language);
  return (key, argument) => translate(language, key, argument);
}
