import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startControl } from './control.ts';
import { seedTimelines } from './data/seeds.ts';
import { startRouter } from './router.ts';
import { startShortcuts } from './shortcuts.ts';
import { startModalDraft } from './state/modal-draft.ts';
import { persistSession } from './state/session.ts';
import { startTheme } from './theme.ts';

persistSession();
startTheme();
startRouter();
startModalDraft();
seedTimelines();
startShortcuts();
startControl();
const root = document.querySelector('#react-root');
if (root) createRoot(root).render(<App />);
