import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startChecker } from '@/lib/compose/checker.ts';
import { offerChecker } from '@/lib/compose/loading.ts';
import { readAgency, readLanguage, resolveLanguage, watchAgency, watchLanguage } from '@/lib/settings.ts';
import { mountOverlay } from './mount.tsx';

/** Rules, words and UI: loaded by the content script when the page first shows a composer. */
export default defineUnlistedScript(() => {
  offerChecker(async (ctx) => {
    const languages = navigator.languages;
    const [agency, language] = await Promise.all([readAgency(), readLanguage()]);
    if (ctx.isInvalid) return;
    const locale = resolveLanguage(language, languages);
    const checker = startChecker(ctx, { agency: agency.rules, locale }, mountOverlay);
    watchAgency(({ rules }) => checker.setAgency(rules), ctx.signal);
    watchLanguage((setting) => checker.setLocale(resolveLanguage(setting, languages)), ctx.signal);
  });
});
