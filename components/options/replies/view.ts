/** Parts of the section that are not one reply; no id of a reply has a tilde. */
export const VIEWS = { import: '~import', starter: '~starter', learned: '~learned' } as const;

export const LIBRARY = '#replies';
export const addressOf = (view: string): string => `${LIBRARY}/${view}`;
