import { type ReactNode, useEffect } from 'react';
import { signedInAccounts } from '../../shared/accounts.ts';
import { gifHost } from '../../shared/hosts.ts';
import { Avatar } from '../avatar.tsx';
import { addMedia } from '../composer/media.ts';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { toggle, usePosts } from '../state/posts.ts';
import { switchAccount, useLabels, useSession } from '../state/session.ts';
import { type Menu, useUi } from '../state/ui.ts';
import { AppBar } from './app-bar.tsx';
import { Dialog } from './dialog.tsx';

const s = sheet({
  away: 'position:fixed;inset:0;z-index:40;',
  menu: 'position:fixed;z-index:41;background:var(--bg);color:var(--text);border-radius:12px;overflow:hidden;box-shadow:0 0 15px var(--shadow),0 0 3px 1px var(--shadow);min-width:160px;',
  item: 'display:flex;align-items:center;gap:12px;width:100%;box-sizing:border-box;padding:12px 16px;border:0;background:none;color:var(--text);font-weight:700;font-size:15px;text-align:start;text-decoration:none;cursor:pointer;&:hover{background:var(--hover-soft)}',
  gifs: 'display:grid;grid-template-columns:1fr 1fr;gap:4px;padding:4px;',
  gif: 'border:0;padding:0;background:none;cursor:pointer;',
  picture: 'display:block;width:100%;',
});

const close = () => useUi.setState({ menu: undefined });

export function Menus() {
  const menu = useUi((ui) => ui.menu);
  if (!menu) return null;
  if (menu.kind === 'gif') return <GifPicker draftId={menu.draftId} />;
  return menu.kind === 'repost' ? <RepostMenu menu={menu} /> : <AccountMenu menu={menu} />;
}

/** A plain repost goes past every composer (x-web.md §2.4). */
function RepostMenu({ menu }: { readonly menu: Extract<Menu, { kind: 'repost' }> }) {
  const label = useLabels();
  const reposted = usePosts((posts) => posts.reposted.has(menu.postId));
  return (
    <MenuBox x={menu.x} y={menu.y}>
      <div
        role="menuitem"
        tabIndex={0}
        className={s.item}
        data-testid={reposted ? 'unretweetConfirm' : 'retweetConfirm'}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.click()}
        onClick={() => {
          toggle('reposted', menu.postId);
          close();
        }}
      >
        {label('repost')}
      </div>
      <a
        role="menuitem"
        className={s.item}
        href="/compose/post"
        onClick={(event) => {
          event.preventDefault();
          close();
          navigate('/compose/post', { quoteOf: menu.postId });
        }}
      >
        {label('quote')}
      </a>
    </MenuBox>
  );
}

function AccountMenu({ menu }: { readonly menu: Extract<Menu, { kind: 'accounts' }> }) {
  const label = useLabels();
  const current = useSession((session) => session.shownAccount);
  return (
    <MenuBox x={menu.x} y={menu.y - 60 * signedInAccounts.length}>
      {signedInAccounts.map((account) => (
        <button
          type="button"
          role="menuitem"
          key={account.handle}
          className={s.item}
          data-testid="UserCell"
          onClick={() => {
            switchAccount(account.handle);
            close();
          }}
        >
          <Avatar account={account} size={32} />
          <span dir="ltr">@{account.handle}</span> {account.handle === current.handle && '✓'}
        </button>
      ))}
      <div role="menuitem" tabIndex={-1} className={s.item}>
        {label('addAccount')}
      </div>
    </MenuBox>
  );
}

function MenuBox({ x, y, children }: { readonly x: number; readonly y: number; readonly children: ReactNode }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const left = Math.min(x, innerWidth - 240);
  const top = Math.max(8, Math.min(y, innerHeight - 120));
  return (
    <>
      <div className={s.away} aria-hidden="true" onClick={close} />
      <div role="menu" className={s.menu} style={{ left, top }}>
        {children}
      </div>
    </>
  );
}

function GifPicker({ draftId }: { readonly draftId: string }) {
  const label = useLabels();
  return (
    <Dialog onEscape={close}>
      <AppBar icon="close" onLeave={close} title={label('addGif')} />
      <div className={s.gifs}>
        {['waves', 'rain', 'sun', 'city'].map((name) => (
          <button
            type="button"
            key={name}
            className={s.gif}
            aria-label={name}
            onClick={() => {
              addMedia(draftId, 'gif', `${gifHost}/${name}.gif`);
              close();
            }}
          >
            <img className={s.picture} src={`${gifHost}/${name}.gif`} alt="" />
          </button>
        ))}
      </div>
    </Dialog>
  );
}
