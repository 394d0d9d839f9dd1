import matters from './private-matter.json';
import { phrases } from './words.ts';

/** Words that speak about one person or a case, shared by the privacy rules that need context. */
export const ABOUT_PERSON = phrases(matters.person);
/** Words after which an address, a place or a contact is public. */
export const PUBLIC_PLACE = phrases(matters.publicPlace);
/** What is told of one person only in a file: health, benefit, school, police. */
export const MATTER = phrases(matters.matter);
/** What may be told of one person and is told of many things besides: a claim, a report, a payment. */
export const WEAK_MATTER = phrases(matters.weakMatter);
/** Offices and fame: whose bearer speaks or appears in public. */
export const OFFICE = phrases(matters.office);
/** Words that introduce a private person by part in a case. */
export const ROLE = matters.role;

export const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
