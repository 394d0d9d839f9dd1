import { useRoute } from '../router.ts';
import { HomePage } from './home.tsx';
import { NotFoundPage } from './not-found.tsx';
import { NotificationsPage } from './notifications.tsx';
import { ProfilePage } from './profile.tsx';
import { SearchPage } from './search.tsx';
import { StatusPage } from './status.tsx';

/** First path segments that are no handles (x-web.md §5.2). */
const reserved =
  /^\/(i|home|explore|search|notifications|messages|settings|compose|intent|hashtag|jobs|tos|privacy|login|logout|signup)(\/|$)/;

/** The page of the address; under a modal, the one that was there before (x-web.md §5.2). */
export function Page() {
  const { pathname, searchParams } = useRoute((route) => route.page);
  if (pathname === '/home') return <HomePage />;
  if (pathname.startsWith('/notifications')) return <NotificationsPage path={pathname} />;
  if (pathname === '/explore' || pathname === '/search') return <SearchPage query={searchParams.get('q') ?? ''} />;
  const tag = /^\/hashtag\/([^/]+)/.exec(pathname)?.[1];
  if (tag) return <SearchPage query={`#${decodeURIComponent(tag)}`} />;
  const id = /^\/\w{1,15}(?:\/web)?\/status\/(\d+)(?:\/photo\/\d)?$/.exec(pathname)?.[1];
  if (id) return <StatusPage key={id} id={id} />;
  const [, handle, tab] = /^\/(\w{1,15})(?:\/(with_replies|media))?$/.exec(pathname) ?? [];
  if (!handle || reserved.test(pathname)) return <NotFoundPage />;
  return <ProfilePage key={handle} handle={handle} replies={tab === 'with_replies'} />;
}
