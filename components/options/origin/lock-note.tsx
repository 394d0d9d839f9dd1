import { Icon } from '@/components/ui/icons.tsx';
import { isLocked, type Origin } from '@/lib/core/agency/resolve.ts';
import { useWords } from '../words.tsx';
import { useIsClosed } from './origins.ts';

interface LockProps {
  readonly origin: Origin;
  /** For `aria-describedby` of what is locked. */
  readonly id?: string;
}

/** Who set a value that cannot be changed here, in words; nothing where it can. */
export function LockNote({ origin, id }: LockProps) {
  const { t } = useWords();
  if (!isLocked(origin)) return null;
  return <Locked id={id}>{t(`options.origin.${origin.source}`, { pack: origin.pack ?? '' })}</Locked>;
}

const Locked = ({ id, children }: { readonly id?: string | undefined; readonly children: string }) => (
  <p id={id} className="lock-note">
    <Icon name="lock" />
    <span>{children}</span>
  </p>
);

/** The same as a sign, for one of many; `LockLegend` says once what it means. */
export function LockMark({ origin, id }: LockProps) {
  const { t } = useWords();
  if (!isLocked(origin)) return null;
  const words = t(`options.origin.${origin.source}`, { pack: origin.pack ?? '' });
  return (
    <span id={id} className="lock-mark" title={words}>
      <Icon name="lock" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** What the signs beside a list mean: one line for policy, and one for each pack. */
export function LockLegend({ origins }: { readonly origins: readonly Origin[] }) {
  const { t } = useWords();
  const distinct = new Map(origins.filter(isLocked).map((origin) => [`${origin.source} ${origin.pack}`, origin]));
  return [...distinct].map(([key, { source, pack = '' }]) => (
    <Locked key={key}>{t(`options.origin.legend.${source}`, { pack })}</Locked>
  ));
}

/** In place of the box for new entries, where policy alone may add to the list. */
export function ClosedNote({ path }: { readonly path: string }) {
  const { t } = useWords();
  return useIsClosed(path) ? <Locked>{t('options.origin.closed')}</Locked> : null;
}
