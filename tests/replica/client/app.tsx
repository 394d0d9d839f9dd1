import { Layers } from './layers/layers.tsx';
import { SideNav } from './layout/side-nav.tsx';
import { Sidebar } from './layout/sidebar.tsx';
import { Page } from './pages/page.tsx';
import { sheet } from './sheet.ts';
import { useUi } from './state/ui.ts';

const s = sheet({
  frame: 'display:flex;justify-content:center;min-height:100vh;',
  main: 'display:flex;gap:30px;flex:0 1 auto;min-width:0;',
  primary:
    'width:600px;max-width:100%;min-width:0;border-inline:1px solid var(--line);min-height:100vh;flex:0 1 auto;box-sizing:border-box;@media(max-width:500px){border:0;padding-bottom:60px}',
});

/** Pop-ups live in `#layers`, before the page's frame and in the same React tree (x-web.md §5.1). */
export function App() {
  const appKey = useUi((ui) => ui.appKey);
  return (
    <div key={appKey}>
      <div id="layers">
        <Layers />
      </div>
      <div className={s.frame}>
        <SideNav />
        <main role="main" className={s.main}>
          <div className={s.primary} data-testid="primaryColumn">
            <Page />
          </div>
          <Sidebar />
        </main>
      </div>
    </div>
  );
}
