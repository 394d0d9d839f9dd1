import { useRoute } from '../router.ts';
import { HomePage } from './home.tsx';

export function Page() {
  const page = useRoute((route) => route.page);
  return <HomePage key={page.pathname} />;
}
