import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Mutes } from '@/lib/settings.ts';
import type { Carried } from '@/lib/stores/composer.ts';
import type { GatesCarried } from '@/lib/stores/gates.ts';
import { guardPost } from '@/lib/x/guard.ts';
import { createUnderlines } from '@/lib/x/highlight.ts';
import { type Command, watchKeys } from '@/lib/x/keys.ts';
import { watchPointer } from '@/lib/x/pointer.ts';
import { type Theme, watchTheme } from '@/lib/x/theme.ts';
import { watchPage } from '@/lib/x/watch.ts';
import { runCommand } from './commands.ts';
import { createGuardedReplies } from './guarded-replies.ts';
import { type MountSurface, openSession, type Session, type Surroundings } from './session.ts';

interface Settings {
  readonly agency: AgencyRules;
  readonly locale: string;
  readonly mutes: Mutes;
  readonly staffName: string;
}

/** A composer that appears this soon after another went is taken for the same one built anew, in ms. */
const REBUILD_TIME = 1000;

/** Watches the page for composers and keeps one session in each, until the extension is gone. */
export function startChecker(ctx: ContentScriptContext, settings: Settings, mount: MountSurface) {
  const { signal } = ctx;
  const version = browser.runtime.getManifest().version;
  const ignored = new Set<string>();
  const underlines = createUnderlines(signal);
  const sessions = new Map<HTMLElement, Session>();
  const guarded = createGuardedReplies();
  let { agency, locale, mutes, staffName } = settings;
  let theme: Theme = 'light';
  let replaced: { slot: string | undefined; carried: Carried; gates: GatesCarried; at: number } | undefined;

  const all = (): Session[] => [...sessions.values()];
  const showMarks = () => underlines.show(all().flatMap((session) => session.marks()));
  const isGone = () => ctx.isInvalid;
  const around = (): Surroundings => ({
    isGone,
    agency,
    locale,
    mutes,
    theme,
    version,
    signal,
    ignored,
    guarded,
    staffName,
    mount,
    onMarks: showMarks,
  });

  watchPage((roots) => {
    if (ctx.isInvalid) return;
    for (const [root, session] of sessions) {
      if (roots.includes(root)) continue;
      replaced = {
        slot: session.slot(),
        carried: session.store.getState().carry(),
        gates: session.gates.getState().carry(),
        at: performance.now(),
      };
      session.close();
      sessions.delete(root);
    }
    for (const root of roots) {
      const known = sessions.get(root);
      if (known) {
        if (!known.host.isConnected) known.refresh();
        continue;
      }
      const session = openSession(root, around);
      sessions.set(root, session);
      if (replaced && performance.now() - replaced.at < REBUILD_TIME && replaced.slot === session.slot()) {
        session.store.getState().resume(replaced.carried);
        session.gates.getState().resume(replaced.gates);
      }
    }
  }, signal);

  watchTheme((next) => {
    theme = next;
    underlines.setTheme(theme);
    for (const session of all()) session.render();
  }, signal);

  guardPost({
    decide: (root) => (ctx.isInvalid ? 'pass' : (sessions.get(root)?.decide() ?? 'pass')),
    onError: () => {
      for (const { store } of all()) store.getState().update({ status: 'not-checked', missing: ['error'] });
    },
    signal,
  });

  watchKeys({
    onCommand: (command: Command, place: HTMLElement) => {
      const session = all().find(({ host, root }) => host === place || root.contains(place));
      return session ? runCommand(command, session) : false;
    },
    signal,
  });

  watchPointer({
    hit: (x, y) =>
      all()
        .map((session) => session.findingAt(x, y))
        .find(Boolean)?.key,
    onRest: (key) => {
      for (const session of all()) {
        const finding = session.store.getState().findings.find((candidate) => candidate.key === key);
        if (finding || session.spotlight()) session.setSpotlight(finding);
      }
    },
    signal,
  });

  ctx.onInvalidated(() => {
    for (const session of all()) session.retire();
  });

  return {
    setAgency(next: AgencyRules): void {
      agency = next;
      for (const session of all()) session.refresh();
    },
    setMutes(next: Mutes): void {
      mutes = next;
      for (const session of all()) session.refresh();
    },
    setStaffName(next: string): void {
      staffName = next;
      for (const session of all()) session.render();
    },
    setLocale(next: string): void {
      locale = next;
      for (const session of all()) session.render();
    },
  };
}
