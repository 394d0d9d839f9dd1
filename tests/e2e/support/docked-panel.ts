import type { CDPSession } from '@playwright/test';
import type { LaunchedExtension } from './launch.ts';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params: object) => Promise<unknown>;

/** The side panel where the browser docks it: no page to Playwright, so it is asked through the browser's own session. */
export interface DockedPanel {
  evaluate<T>(expression: string): Promise<T>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
}

async function targets(send: Send): Promise<Target[]> {
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as { targetInfos: Target[] };
  return targetInfos;
}

async function findTarget(send: Send, matches: (target: Target) => boolean): Promise<Target> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = (await targets(send)).find(matches);
    if (found) return found;
    if (Date.now() > deadline) throw new Error('no such target');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Clicks the extension's toolbar icon over a tab of X, as a person does, and takes hold of the panel that opens. */
export async function clickToolbarIcon({ browserCdp, id }: LaunchedExtension): Promise<DockedPanel> {
  const send = browserCdp.send.bind(browserCdp) as unknown as Send;
  const tab = await findTarget(send, ({ type, url }) => type === 'tab' && url.startsWith('https://x.com/'));
  const isPanel = ({ type, url }: Target) => type === 'page' && url.endsWith(`${id}/sidepanel.html`);
  // The same page may be open as a tab.
  const before = (await targets(send)).filter(isPanel).map(({ targetId }) => targetId);
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });
  const panel = await findTarget(send, (target) => isPanel(target) && !before.includes(target.targetId));
  const { sessionId } = (await send('Target.attachToTarget', { targetId: panel.targetId, flatten: false })) as {
    sessionId: string;
  };
  const ask = asker(browserCdp, send, sessionId);
  return {
    evaluate: async <T>(expression: string) => {
      const params = { expression, returnByValue: true, awaitPromise: true };
      const { result } = (await ask('Runtime.evaluate', params)) as { result: { value: T } };
      return result.value;
    },
    screenshot: async () => {
      const { data } = (await ask('Page.captureScreenshot', {})) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

/** Commands to a target inside the browser's session, wrapped in messages. */
function asker(session: CDPSession, send: Send, sessionId: string) {
  let count = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const answer = JSON.parse(received.message) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return async (method: string, params: object): Promise<unknown> => {
    const id = ++count;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result;
  };
}
