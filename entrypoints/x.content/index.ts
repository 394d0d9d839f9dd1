import { defineContentScript } from 'wxt/utils/define-content-script';
import { startChecker } from '@/lib/compose/checker.ts';
import { readAgency, readLanguage, resolveLanguage, watchAgency, watchLanguage } from '@/lib/settings.ts';
import { X_MATCHES } from '@/lib/x/hosts.ts';
import { removeStaleHosts } from '@/lib/x/placement.ts';
import { mountOverlay } from './mount.tsx';

export default defineContentScript({
  matches: X_MATCHES,
  // Not the sign-in pages: X goes on from them to /home without a page load, and we would be missing there.
  excludeMatches: X_MATCHES.map((match) => match.replace('*', 'i/oauth2/*')),
  runAt: 'document_start',
  allFrames: false,
  async main(ctx) {
    removeStaleHosts();
    const languages = navigator.languages;
    const [agency, language] = await Promise.all([readAgency(), readLanguage()]);
    if (ctx.isInvalid) return;
    const checker = startChecker(
      ctx,
      { agency: agency.rules, locale: resolveLanguage(language, languages) },
      mountOverlay,
    );
    watchAgency(({ rules }) => checker.setAgency(rules), ctx.signal);
    watchLanguage((setting) => checker.setLocale(resolveLanguage(setting, languages)), ctx.signal);
  },
});
