import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { FakeXApi } from '../../replica/x-api/fake-x-api.ts';
import { agencyAnswers, citizensWrite, type FakePost } from '../../replica/x-api/posts.ts';
import { readTables } from './extension-page.ts';

export const CLIENT_ID = 'ContohAppClientId123';

/** Gives a copy of the build what a person would be asked for: no test can answer the browser's own question. */
export function grantApi(folder: string): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  const permissions = new Set([...(manifest['permissions'] ?? []), 'identity']);
  const optional = (manifest['optional_permissions'] ?? []).filter((name) => !permissions.has(name));
  const { optional_host_permissions: hosts = [], ...rest } = manifest;
  const granted = { ...rest, permissions: [...permissions], optional_permissions: optional, host_permissions: hosts };
  writeFileSync(path, JSON.stringify(granted));
}

/** Citizens' posts of the last hours, newest first; the agency has answered the first `answered` of them. */
export function fillApi(api: FakeXApi, count: number, answered = 0, minutesAgo = 10): readonly FakePost[] {
  const { posts, users } = citizensWrite(count, Date.now() - minutesAgo * 60_000, api.account);
  api.mentions = [...posts, ...api.mentions];
  api.users = users;
  api.own = posts.slice(0, answered).map((post) => agencyAnswers(post, api.account));
  return posts;
}

/** Goes to the section and connects, as a person does. */
export async function connectApi(page: Page, extensionId: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/options.html#x-api`);
  await page.getByRole('textbox', { name: 'Client ID of the agency’s app' }).fill(CLIENT_ID);
  await page.getByRole('checkbox', { name: /^A lawyer of the agency/ }).check();
  await page.getByRole('button', { name: 'Connect with X' }).click();
  await expect(page.getByText('Connected as @KotaContoh')).toBeVisible({ timeout: 20_000 });
}

/** Ids of citizens' posts that were kept, and how often each was recorded as seen. */
export async function keptPosts(context: BrowserContext, extensionId: string, reader: Page) {
  const { posts = [], entries = [] } = await readTables(context, extensionId, reader);
  const kept = posts.flatMap(({ id, own }) => (own ? [] : [String(id)]));
  const seen = entries.flatMap(({ event }) => {
    const { kind, postId } = event as { kind: string; postId?: string };
    return kind === 'post-seen' && postId ? [postId] : [];
  });
  return { kept: kept.sort(), seen: seen.sort() };
}

export const idsOf = (posts: readonly FakePost[]): string[] => posts.map(({ id }) => id).sort();
