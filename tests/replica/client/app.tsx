import { isMobile } from './composer/mobile-input.tsx';
import { Layers } from './layers/layers.tsx';
import { SideNav } from './layout/side-nav.tsx';
import { Sidebar } from './layout/sidebar.tsx';
import { Page } from './pages/page.tsx';
import { sheet } from './sheet.ts';
import { breakage } from './state/breakage.ts';
import { useUi } from './state/ui.ts';

const s = sheet({
  frame: 'display:flex;justify-content:center;min-height:100vh;',
  column: 'flex-direction:column;',
  main: 'display:flex;gap:30px;flex:0 1 auto;min-width:0;',
  primary:
    'width:600px;max-width:100%;min-width:0;border-inline:1px solid var(--line);min-height:100vh;flex:0 1 auto;box-sizing:border-box;@media(max-width:500px){border:0;padding-bottom:60px}',
});

/**
 * Pop-ups live in `#layers` (x-web.md §5.1). A capture has them after the page, so that the first editor in the
 * document is the one under the modal (§1.3); CPFT reads the mobile layout off "the element after #layers" (§1.1),
 * which has them before it. Both are possible here, the capture's order without asking.
 */
export function App() {
  const appKey = useUi((ui) => ui.appKey);
  const layers = (
    <div id="layers" key="layers">
      <Layers />
    </div>
  );
  const frame = (
    <div key="frame" className={isMobile ? `${s.frame} ${s.column}` : s.frame}>
      <SideNav />
      <main role="main" className={s.main}>
        <div className={s.primary} data-testid="primaryColumn">
          <Page />
        </div>
        <Sidebar />
      </main>
    </div>
  );
  return <div key={appKey}>{isMobile || breakage().layersFirst ? [layers, frame] : [frame, layers]}</div>;
}
