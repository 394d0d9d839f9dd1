import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { seedTimelines } from './data/seeds.ts';
import { startRouter } from './router.ts';
import { persistSession } from './state/session.ts';
import { startTheme } from './theme.ts';

persistSession();
startTheme();
startRouter();
seedTimelines();
const root = document.querySelector('#react-root');
if (root) createRoot(root).render(<App />);
