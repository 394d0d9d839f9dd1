import type { Analysis } from '../analysis.ts';
import { inEither } from './either.ts';
import lists from './hazards.json';

/** Names of hazards: floods, quakes, leaks … */
export const hazards = inEither(lists.hazards);
/** What a hazard does to people: water may enter homes. */
export const impacts = inEither(lists.impacts);
const warnings = inEither(lists.warnings);

export const hasHazard = (analysis: Analysis): boolean => hazards(analysis).length > 0;
/** A warning beyond doubt, incident or not: a hazard, and that it is on or coming. */
export const isWarning = (analysis: Analysis): boolean => hasHazard(analysis) && warnings(analysis).length > 0;
