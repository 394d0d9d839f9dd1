import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, main, ROOT, requireNode, run, tool } from './setup.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache', 'tanggap');
const UNIT_REPORT = join(CACHE, 'unit.json');

// Incremental type checks: most runs come right after another one.
const tsc = (name, project) => [
  tool('tsc', 'typescript'),
  ...['--project', project, '--incremental', '--tsBuildInfoFile', join(CACHE, `${name}.tsbuildinfo`)],
];

/** Longest first, so that two processors end at about the same time. A unit test checks the generated list of rules. */
const checks = () => [
  { name: 'types', args: tsc('root', 'tsconfig.json') },
  {
    name: 'unit tests',
    args: [tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    tests: countUnitTests,
  },
  { name: 'dead code', args: [tool('knip')] },
  { name: 'types, core', args: tsc('core', 'lib/core/tsconfig.json') },
  { name: 'format and lint', args: [tool('biome', '@biomejs/biome'), 'check', '--error-on-warnings'] },
];

function countUnitTests() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(UNIT_REPORT, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + (numFailedTestSuites > 0 ? broken.length : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** All checks, a few at a time; each tells its result in one line, and its output only when it fails. */
export async function runChecks() {
  mkdirSync(CACHE, { recursive: true });
  rmSync(UNIT_REPORT, { force: true });
  const waiting = checks();
  const total = { passed: 0, failed: 0 };
  const failures = [];
  async function worker() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await run(process.execPath, check.args, { capture: true, env: { NO_COLOR: '1' } });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const tests = check.tests?.();
      total.passed += tests ? tests.passed : Number(code === 0);
      // A tool that fails without a failed test has still failed.
      total.failed += tests ? Math.max(tests.failed, Number(code !== 0)) : Number(code !== 0);
      const count = tests ? `, ${tests.passed} passed, ${tests.failed} failed` : '';
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${check.name} (${seconds} s${count})`);
      if (code !== 0) failures.push({ name: check.name, output });
    }
  }
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, worker));
  for (const { name, output } of failures) console.error(`\n──── ${name}\n${output.trimEnd()}`);
  return total;
}

if (process.argv[1] === join(ROOT, 'scripts', 'check.mjs')) {
  await main(async () => {
    requireNode();
    await ensureDependencies();
    const { failed } = await runChecks();
    return failed === 0 ? 0 : 1;
  });
}
