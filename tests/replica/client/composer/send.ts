import { type CreateTweetResponse, type CreateTweetVariables, queryIds, type TweetResult } from '../../shared/x-api.ts';
import { addPosted } from '../data/from-result.ts';
import { closeModal } from '../router.ts';
import { clearDraft, type Draft, type DraftPost, draft, updateDraft } from '../state/drafts.ts';
import { post } from '../state/posts.ts';
import { showToast } from '../state/ui.ts';
import { xhr } from '../xhr.ts';
import { textOf } from './editor-state.ts';
import { limit, weightedLength } from './length.ts';
import { uploadMedia } from './media.ts';

export function canSend({ posts, quoteOf, sending }: Draft): boolean {
  return !sending && posts.every((item) => isSendable(item, quoteOf !== undefined));
}

function isSendable({ editor, media, poll }: DraftPost, hasQuote: boolean): boolean {
  const text = textOf(editor).trim();
  if (weightedLength(text) > limit) return false;
  if (poll) return text !== '' && poll.slice(0, 2).every((choice) => choice.trim() !== '');
  return text !== '' || media.length > 0 || hasQuote;
}

/** Both the button and Ctrl/Cmd+Enter come here; like X's it does nothing while the button is disabled. */
export async function send(draftId: string): Promise<void> {
  const current = draft(draftId);
  if (!canSend(current)) return;
  updateDraft(draftId, (old) => ({ ...old, sending: true }));
  try {
    const results = current.scheduledFor ? await schedule(current) : await create(current);
    finish(draftId, results);
  } catch {
    // The text stays where it is, and the toast has no link (x-web.md §2.5).
    updateDraft(draftId, (old) => ({ ...old, sending: false }));
    showToast({ label: 'sendFailed' });
  }
}

function finish(draftId: string, results: readonly TweetResult[]): void {
  clearDraft(draftId);
  const [first] = addPosted(results);
  if (draftId === 'modal') closeModal();
  showToast(
    first ? { label: 'postSent', link: `/${first.author.handle}/status/${first.id}` } : { label: 'postScheduled' },
  );
}

async function create(current: Draft): Promise<TweetResult[]> {
  const results: TweetResult[] = [];
  for (const [index, item] of current.posts.entries()) {
    const parent = index === 0 ? current.inReplyTo : results.at(-1)?.rest_id;
    const variables: CreateTweetVariables = {
      tweet_text: textOf(item.editor),
      ...(parent ? { reply: { in_reply_to_tweet_id: parent, exclude_reply_user_ids: [] } } : {}),
      ...(index === 0 && current.quoteOf ? { attachment_url: addressOf(current.quoteOf) } : {}),
      ...(item.poll ? { card_uri: await createPoll(item.poll) } : {}),
      ...(current.posts.length > 1 ? { batch_compose: index === 0 ? 'BatchFirst' : 'BatchSubsequent' } : {}),
      dark_request: false,
      media: { media_entities: await mediaEntities(item), possibly_sensitive: false },
      semantic_annotation_ids: [],
    };
    const url = `/i/api/graphql/${queryIds.CreateTweet}/CreateTweet`;
    const body = { variables, features, queryId: queryIds.CreateTweet };
    const { data, errors } = await xhr<CreateTweetResponse>(url, body);
    if (!data || errors) throw new Error(errors?.[0]?.message ?? 'no data');
    results.push(data.create_tweet.tweet_results.result);
  }
  return results;
}

async function schedule(current: Draft): Promise<TweetResult[]> {
  const [item] = current.posts;
  if (!item) return [];
  const media_ids = (await mediaEntities(item)).map((entity) => entity.media_id);
  const execute_at = Math.round(Date.parse(current.scheduledFor ?? '') / 1000);
  const variables = { post_tweet_request: { status: textOf(item.editor), media_ids }, execute_at };
  const url = `/i/api/graphql/${queryIds.CreateScheduledTweet}/CreateScheduledTweet`;
  await xhr(url, { variables, queryId: queryIds.CreateScheduledTweet });
  return [];
}

async function mediaEntities({ media }: DraftPost) {
  const ids = await Promise.all(media.map(uploadMedia));
  return ids.map((media_id) => ({ media_id, tagged_users: [] }));
}

async function createPoll(choices: readonly string[]): Promise<string> {
  const card: Record<string, string> = { 'twitter:card': `poll${choices.length}choice_text_only` };
  for (const [index, choice] of choices.entries()) card[`twitter:string:choice${index + 1}_label`] = choice;
  const body = new URLSearchParams({ card_data: JSON.stringify(card) }).toString();
  const { card_uri } = await xhr<{ card_uri: string }>('https://caps.x.com/v2/cards/create.json', body);
  return card_uri;
}

function addressOf(id: string): string {
  return `https://x.com/${post(id)?.author.handle ?? 'i'}/status/${id}`;
}

const features = {
  premium_content_api_read_enabled: false,
  longform_notetweets_consumption_enabled: true,
  responsive_web_edit_tweet_api_enabled: true,
  view_counts_everywhere_api_enabled: true,
};
