import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Row } from '../tests/bench/bench.ts';
import { measureCore } from '../tests/bench/core.ts';
import { measureInbox } from '../tests/bench/inbox.ts';
import { measurePacks } from '../tests/bench/packs.ts';
import { measurePage } from '../tests/bench/page.ts';
import { measureReplies } from '../tests/bench/replies.ts';
import { startReplica } from '../tests/replica/server.ts';
import { BrowserError, ensureChromium, thisMachine } from './browser.ts';
import { ensureBuild } from './build.ts';

const { values } = parseArgs({
  options: {
    core: { type: 'boolean' },
    inbox: { type: 'boolean' },
    json: { type: 'boolean' },
    cases: { type: 'string', default: '100000' },
    events: { type: 'string', default: '10' },
  },
});
const rows: Row[] = [];

function show(row: Row): void {
  rows.push(row);
  if (values.json) return;
  const { what, value, unit, aim, note = '' } = row;
  const verdict = aim === undefined ? '' : value <= aim ? `within ${aim} ${unit}` : `MISSES ${aim} ${unit}`;
  console.log(`${what.padEnd(42)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${verdict.padEnd(16)} ${note}`);
}

try {
  const processors = cpus();
  if (!values.json) {
    console.log(
      `Node ${process.version}, ${processors.length} × ${processors[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB\n`,
    );
  }
  if (!values.inbox) {
    for (const row of measureCore()) show(row);
    for (const row of measureReplies()) show(row);
    for (const row of measurePacks()) show(row);
  }
  if (!values.core) {
    const size = { cases: Number(values.cases), events: Number(values.events) };
    for await (const row of measureInbox({ browser: ensureChromium(thisMachine()), ...size })) show(row);
  }
  if (!values.core && !values.inbox) {
    const browser = ensureChromium(thisMachine());
    ensureBuild('chrome');
    const replica = await startReplica();
    try {
      for await (const row of measurePage({ browser, replica })) show(row);
    } finally {
      await replica.close();
    }
  }
  if (values.json) console.log(JSON.stringify(rows, undefined, 2));
} catch (error) {
  console.error(error instanceof BrowserError ? error.message : error);
  process.exitCode = 1;
}
