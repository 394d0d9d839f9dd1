import { createXApiStore } from '@/lib/stores/x-api.ts';
import { openXApiPage } from '@/lib/x-api/open.ts';

/** The connection to X's API, as the options page shows and changes it. */
export function openXApiTools() {
  const { ownRedirect, ...deps } = openXApiPage();
  return {
    store: createXApiStore(deps),
    ownRedirect,
    copy: (text: string) => navigator.clipboard.writeText(text),
  };
}
