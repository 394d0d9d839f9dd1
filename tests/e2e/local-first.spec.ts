import { Composer } from './support/composer.ts';
import { journalEvents } from './support/extension-page.ts';
import { expect, test } from './support/fixture.ts';
import { outsideRequests } from './support/net-log.ts';
import { openX } from './support/x-page.ts';

test('no request leaves the extension: not from its pages, its worker, or its script in X', async ({
  page,
  context,
  overlay,
  replica,
  extensionId,
  requests,
}) => {
  await openX(page);
  const composer = new Composer(page);
  await composer.type('NIK 3171014505900003 cek http://kotacontoh.go.id');
  // Post is guarded once the checker has loaded, which takes a while on a busy machine.
  await expect(overlay.badge()).toContainText('must fix', { timeout: 20_000 });
  await composer.postButton.click();
  await overlay.applyFix(/http/);
  await overlay.override('My supervisor approved it');
  await expect(overlay.badge()).toContainText('Allowed once');
  await composer.postButton.click();
  await expect.poll(() => replica.posts().length).toBe(1);
  await journalEvents(context, extensionId, 3);

  // X's own page asks for these; a request of our script in the page would stand out among them.
  const known =
    /^\/(?:home|favicon\.ico|(?:client|media|profile_images|emoji)\/.*|i\/api\/graphql\/[\w-]+\/(?:CreateTweet|HomeTimeline)|__replica\/\w+)?(?:\?|$)/;
  expect(replica.requests.map(({ path }) => path).filter((path) => !known.test(path))).toEqual([]);
  await expect
    .poll(() => requests().some(({ url }) => url.includes('CreateTweet')), 'the log sees requests')
    .toBe(true);
  const ours = requests().filter(
    ({ initiator, url }) => initiator?.startsWith('chrome-extension:') && /^(?:https?|wss?):/.test(url),
  );
  expect(ours).toEqual([]);
  expect(outsideRequests(requests())).toEqual([]);
});
