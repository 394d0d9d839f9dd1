import { Avatar } from '../avatar.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { Link } from '../link.tsx';
import { navigate, useRoute } from '../router.ts';
import { sheet } from '../sheet.ts';
import { useLabels, useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

const s = sheet({
  header:
    'position:sticky;top:0;height:100vh;display:flex;flex-direction:column;justify-content:space-between;padding:4px 12px;box-sizing:border-box;width:275px;flex:none;z-index:4;@media(max-width:1280px){width:88px;align-items:center}@media(max-width:500px){position:fixed;top:auto;bottom:0;inset-inline:0;width:auto;height:53px;flex-direction:row;background:var(--bg);border-top:1px solid var(--line);padding:0 8px}',
  nav: 'display:flex;flex-direction:column;gap:4px;@media(max-width:500px){flex-direction:row;flex:1;justify-content:space-around}',
  item: 'display:inline-flex;align-items:center;gap:20px;align-self:flex-start;padding:12px;border-radius:9999px;color:var(--text);text-decoration:none;font-size:20px;line-height:24px;&:hover{background:var(--hover)}',
  current: 'font-weight:700;',
  text: '@media(max-width:1280px){display:none}',
  mark: '@media(max-width:500px){display:none}',
  post: 'margin-top:12px;display:flex;align-items:center;justify-content:center;background:var(--strong);color:var(--bg);border-radius:9999px;min-height:52px;min-width:52px;font-weight:700;font-size:17px;text-decoration:none;@media(max-width:500px){position:fixed;bottom:68px;inset-inline-end:16px;background:rgb(29,155,240);color:#fff}',
  pen: 'display:none;@media(max-width:1280px){display:block}',
  account:
    'display:flex;align-items:center;gap:12px;margin-block:12px;padding:12px;border:0;background:none;border-radius:9999px;color:var(--text);text-align:start;cursor:pointer;font-size:15px;max-width:100%;&:hover{background:var(--hover)}@media(max-width:500px){display:none}',
  names: 'min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;@media(max-width:1280px){display:none}',
  handle: 'color:var(--muted);',
});

export function SideNav() {
  const label = useLabels();
  const account = useSession((session) => session.shownAccount);
  const unread = 3;
  return (
    <header role="banner" className={s.header}>
      <div>
        <nav className={s.nav} role="navigation">
          <h1 role="heading" className={s.mark} style={{ margin: 0 }}>
            <Link className={s.item} href="/home" aria-label="X">
              <Icon name="mark" size={26} />
            </Link>
          </h1>
          <Item id="AppTabBar_Home_Link" href="/home" icon="home" text={label('home')} />
          <Item id="AppTabBar_Explore_Link" href="/explore" icon="search" text={label('search')} />
          <Item
            id="AppTabBar_Notifications_Link"
            href="/notifications"
            icon="bell"
            text={label('notifications')}
            count={unread}
          />
          <Item id="AppTabBar_Profile_Link" href={`/${account.handle}`} icon="person" text={label('profile')} />
          {/* An anchor with the same word as the button that posts (x-web.md §2.1). */}
          <a
            className={s.post}
            href="/compose/post"
            role="link"
            aria-label={label('post')}
            data-testid="SideNav_NewTweet_Button"
            onClick={(event) => {
              event.preventDefault();
              navigate('/compose/post');
            }}
          >
            <span className={s.text}>{label('post')}</span>
            <span className={s.pen}>
              <Icon name="pen" size={24} />
            </span>
          </a>
        </nav>
      </div>
      <button
        type="button"
        className={s.account}
        data-testid="SideNav_AccountSwitcher_Button"
        aria-haspopup="menu"
        onClick={({ clientX, clientY }) => useUi.setState({ menu: { kind: 'accounts', x: clientX, y: clientY } })}
      >
        <Avatar account={account} size={40} />
        <span className={s.names}>
          <b>{account.name}</b>
          <br />
          <span className={s.handle} dir="ltr">
            @{account.handle}
          </span>
        </span>
      </button>
    </header>
  );
}

interface ItemProps {
  readonly id: string;
  readonly href: string;
  readonly icon: IconName;
  readonly text: string;
  readonly count?: number;
}

function Item({ id, href, icon, text, count }: ItemProps) {
  const current = useRoute((route) => route.page.pathname === href);
  return (
    <Link
      className={current ? `${s.item} ${s.current}` : s.item}
      href={href}
      role="link"
      data-testid={id}
      aria-label={count ? `${text} (${count})` : text}
    >
      <Icon name={icon} size={26} />
      <span className={s.text}>{text}</span>
    </Link>
  );
}
