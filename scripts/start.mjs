import { ensureDependencies, main, requireNode, run, script } from './setup.mjs';

await main(async () => {
  requireNode();
  await ensureDependencies();
  // Ctrl+C reaches both of us: stay until the other one has closed the browser and tidied up.
  process.on('SIGINT', () => {});
  const { code } = await run(process.execPath, script('scripts/start.ts', ...process.argv.slice(2)));
  return code === 130 ? 0 : code;
});
