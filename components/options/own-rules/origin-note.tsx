import { isLocked, type Origin } from '@/lib/core/agency/resolve.ts';
import { useWords } from '../words.tsx';

/** Who made a rule that is not the person's own; nothing where it is. */
export function OriginNote({ origin }: { readonly origin: Origin }) {
  const { t } = useWords();
  if (!isLocked(origin)) return null;
  return <span className="own-origin">{t(`ownRules.origin.${origin.source}`, { pack: origin.pack ?? '' })}</span>;
}
