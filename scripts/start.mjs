import { ensureDependencies, main, requireNode, run, script } from './setup.mjs';

await main(async () => {
  requireNode();
  await ensureDependencies();
  const { code } = await run(process.execPath, script('scripts/start.ts', ...process.argv.slice(2)));
  return code;
});
