import { browser } from 'wxt/browser';
import { X_API_ORIGIN } from './origin.ts';

const ORIGINS = { origins: [`${X_API_ORIGIN}/*`] };
/** Firefox knows `identity` as a permission of every build only, and refuses to ask for it. */
const ALL = import.meta.env.FIREFOX ? ORIGINS : { ...ORIGINS, permissions: ['identity' as const] };

export const mayReachApi = (): Promise<boolean> => browser.permissions.contains(ORIGINS);

/** Asks the person; must be called in the turn of a click. */
export const askToReachApi = (): Promise<boolean> => browser.permissions.request(ALL);

/** Gives back what was asked for. */
export const leaveApi = async (): Promise<void> => {
  await browser.permissions.remove(ALL);
};
