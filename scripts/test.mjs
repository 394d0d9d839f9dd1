import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { ensureDependencies, main, ROOT, requireNode, run, script, tool } from './setup.mjs';

const REPORT = join(ROOT, 'node_modules', '.cache', 'tanggap', 'journeys.json');

const step = (title) => console.log(`\n── ${title}`);

async function build() {
  for (const browser of ['chrome', 'edge', 'firefox']) {
    const { code, output } = await run(process.execPath, [tool('wxt'), 'build', '-b', browser], { capture: true });
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  build for ${browser}`);
    if (code !== 0) {
      console.error(output);
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: 3, failed: 0 };
}

async function journeys() {
  mkdirSync(join(REPORT, '..'), { recursive: true });
  rmSync(REPORT, { force: true });
  const { code } = await run(process.execPath, [tool('playwright'), 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
  });
  try {
    const { stats } = JSON.parse(readFileSync(REPORT, 'utf8'));
    if (stats.skipped > 0) console.log(`${stats.skipped} skipped: not counted below`);
    return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, Number(code !== 0)) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  requireNode();
  await ensureDependencies();
  step('Browsers');
  const browsers = await run(process.execPath, script('scripts/browser.ts'));
  if (browsers.code !== 0) return browsers.code;

  const total = { passed: 0, failed: 0 };
  for (const [title, body] of Object.entries({ Check: runChecks, Build: build, Journeys: journeys })) {
    step(title);
    const { passed, failed } = await body();
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) break;
  }
  // One count for all of it: each unit test, each journey, and each tool (types, lint, build …) as one.
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
