import { buildState, type Target } from '../../../scripts/build.ts';

const TARGETS: readonly Target[] = ['chrome', 'edge', 'firefox'];

/** Journeys drive the built extension; a stale build would test yesterday's code. */
export default function checkBuilds(): void {
  for (const target of TARGETS) {
    const state = buildState(target);
    if (state.fresh) continue;
    const command = target === 'chrome' ? 'npm run build' : `npm run build:${target}`;
    const message = `The build does not match the sources: ${state.why}. Run: ${command}`;
    if (process.env['TANGGAP_STALE_BUILD'] !== 'allow') throw new Error(message);
    console.warn(message);
  }
}
