import { Icon } from '@/components/ui/icons.tsx';
import type { InboxState } from '@/lib/stores/inbox.ts';
import { usePanel } from './context.tsx';

const VIEWS = ['cases', 'coverage', 'reports'] as const;

interface TopBarProps {
  readonly state: InboxState;
  readonly onSettings: () => void;
}

/** The name, the parts of the panel, help and settings. */
export function TopBar({ state, onSettings }: TopBarProps) {
  const {
    words: { t },
  } = usePanel();
  return (
    <header className="top">
      <h1 className="visually-hidden">{t('inbox.title')}</h1>
      <nav aria-label={t('inbox.views.label')}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-current={state.view === view ? 'page' : undefined}
            onClick={() => state.setView(view)}
          >
            {t(`inbox.views.${view}`)}
          </button>
        ))}
      </nav>
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={t('inbox.help.title')}
        title={t('inbox.help.title')}
        onClick={() => state.setHelp(true)}
      >
        <Icon name="help" />
      </button>
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={t('inbox.settings')}
        title={t('inbox.settings')}
        onClick={onSettings}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}
