import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from '@/lib/i18n.ts';
import type { TimeView } from './times.ts';

type Section = Record<string, Record<string, unknown>>;
const inbox: Section = import.meta.glob('../../locales/*.json', { eager: true, import: 'inbox' });
const reports: Section = import.meta.glob('../../locales/*.json', { eager: true, import: 'reports' });
const xApi: Section = import.meta.glob('../../locales/*.json', { eager: true, import: 'xApi' });

/** Words of one language, with those that only the side panel says. */
export const inboxWords = (tag: string): Translator => createTranslator(tag, { inbox, reports, xApi });

/** What everything in the panel is shown by; `now` moves on by itself. */
export const PanelContext = createContext<TimeView>({ words: inboxWords('en'), zone: undefined, now: 0 });

export const usePanel = (): TimeView => useContext(PanelContext);
