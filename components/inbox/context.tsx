import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from '@/lib/i18n.ts';

type Section = Record<string, Record<string, unknown>>;
const inbox: Section = import.meta.glob('../../locales/*.json', { eager: true, import: 'inbox' });
const reports: Section = import.meta.glob('../../locales/*.json', { eager: true, import: 'reports' });

/** Words of one language, with those that only the side panel says. */
export const inboxWords = (tag: string): Translator => createTranslator(tag, { inbox, reports });

/** What everything in the panel is shown by. */
interface PanelView {
  readonly words: Translator;
  /** IANA name; undefined = the machine's own. */
  readonly zone: string | undefined;
  /** ms since the epoch; moves on by itself. */
  readonly now: number;
}

export const PanelContext = createContext<PanelView>({ words: inboxWords('en'), zone: undefined, now: 0 });

export const usePanel = (): PanelView => useContext(PanelContext);
