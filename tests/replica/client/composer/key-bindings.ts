import { getDefaultKeyBinding } from 'draft-js';

export type Command = 'send' | 'dismiss' | 'typeahead-next' | 'typeahead-previous' | 'typeahead-pick';

/** X's binding: Enter with Ctrl or Cmd sends, Escape dismisses (x-web.md §2.2); the rest is Draft.js's own. */
export function commandOf(event: Parameters<typeof getDefaultKeyBinding>[0], typeaheadOpen: boolean): string | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'send' satisfies Command;
  if (event.key === 'Escape') return 'dismiss' satisfies Command;
  if (typeaheadOpen) {
    if (event.key === 'ArrowDown') return 'typeahead-next' satisfies Command;
    if (event.key === 'ArrowUp') return 'typeahead-previous' satisfies Command;
    if (event.key === 'Enter' || event.key === 'Tab') return 'typeahead-pick' satisfies Command;
  }
  return getDefaultKeyBinding(event);
}
