/** The part of the section where a pack is made; no id of a pack has a tilde. */
export const MAKE = '~make';

export const PACKS = '#packs';
export const MAKE_ADDRESS = `${PACKS}/${MAKE}`;
