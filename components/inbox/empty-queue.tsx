import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';

/** Nothing to show: because all is done, or because nothing fits what was asked for. */
export function EmptyQueue({ state }: { readonly state: InboxState }) {
  const {
    words: { t },
  } = usePanel();
  const isNarrowed = state.text.trim() !== '' || Object.keys(state.filters).length > 0 || state.group !== undefined;
  return (
    <div className="empty-queue">
      {isNarrowed ? (
        <>
          <p>{t('inbox.empty.filtered')}</p>
          <Button onClick={state.clearFilters}>{t('inbox.filter.clear')}</Button>
        </>
      ) : (
        <>
          <p className="lead" data-tone="clear">
            <Icon name="clear" /> <strong>{t(`inbox.empty.${state.tab}.title`)}</strong>
          </p>
          <p>{t(`inbox.empty.${state.tab}.body`)}</p>
        </>
      )}
    </div>
  );
}
