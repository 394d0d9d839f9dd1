import { requireFreshBuild } from '../../../scripts/build.ts';

/** Once, before all journeys; those on other browsers' builds ask for theirs. */
export default function checkBuild(): void {
  requireFreshBuild('chrome');
}
