import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startChecker } from '@/lib/compose/checker.ts';
import { offerChecker } from '@/lib/compose/loading.ts';
import { warmUp } from '@/lib/compose/warm-up.ts';
import {
  readAgency,
  readLanguage,
  readMutes,
  readStaffName,
  resolveLanguage,
  watchAgency,
  watchLanguage,
  watchMutes,
  watchStaffName,
} from '@/lib/settings.ts';
import { mountOverlay } from './mount.tsx';

/** Rules, words and UI: loaded by the content script when the page first shows a composer. */
export default defineUnlistedScript(() => {
  offerChecker(async (ctx) => {
    const languages = navigator.languages;
    const [agency, language, mutes, staffName] = await Promise.all([
      readAgency(),
      readLanguage(),
      readMutes(),
      readStaffName(),
    ]);
    if (ctx.isInvalid) return;
    const locale = resolveLanguage(language, languages);
    const checker = startChecker(ctx, { agency: agency.rules, locale, mutes, staffName }, mountOverlay);
    warmUp(agency.rules, ctx.signal);
    watchAgency(({ rules }) => checker.setAgency(rules), ctx.signal);
    watchMutes((next) => checker.setMutes(next), ctx.signal);
    watchStaffName((next) => checker.setStaffName(next), ctx.signal);
    watchLanguage((setting) => checker.setLocale(resolveLanguage(setting, languages)), ctx.signal);
  });
});
