import { gifHost } from '../../shared/hosts.ts';
import type { MediaKind } from '../../shared/posted.ts';
import { type DraftMedia, draft, newKey, updatePost } from '../state/drafts.ts';
import { useUi } from '../state/ui.ts';
import { xhr } from '../xhr.ts';
import { emptyEditor } from './editor-state.ts';

/** X's limit for images; a GIF or a video stands alone (x-web.md §3.1). */
const maxMedia = 4;

export function addFiles(draftId: string, files: readonly Blob[]): void {
  for (const file of files) addMedia(draftId, kindOf(file.type), URL.createObjectURL(file));
}

function kindOf(type: string): MediaKind {
  if (type.startsWith('video/')) return 'video';
  return type === 'image/gif' ? 'gif' : 'image';
}

/** A picture drawn here, for tests that want media without a file. */
export async function addSampleMedia(draftId: string, kind: MediaKind, alt = ''): Promise<void> {
  const url = kind === 'gif' ? `${gifHost}/sample-${newKey()}.gif` : URL.createObjectURL(await sampleImage());
  addMedia(draftId, kind, url, alt);
}

export function addMedia(draftId: string, kind: MediaKind, url: string, alt = ''): void {
  const { active, posts } = draft(draftId);
  const media: DraftMedia = { key: newKey(), kind, url, alt };
  if ((posts[active]?.media.length ?? 0) >= maxMedia) return;
  updatePost(draftId, active, ({ poll: _noPollWithMedia, ...post }) => ({ ...post, media: [...post.media, media] }));
  if (useUi.getState().wipeOnMedia) {
    // Reported of live X: the text goes some time after the upload began (x-web.md §1.5).
    setTimeout(() => updatePost(draftId, active, (post) => ({ ...post, editor: emptyEditor() })), 300);
  }
}

export function removeMedia(draftId: string, index: number, key: string): void {
  updatePost(draftId, index, (post) => ({ ...post, media: post.media.filter((item) => item.key !== key) }));
}

export function describeMedia(draftId: string, index: number, key: string, alt: string): void {
  updatePost(draftId, index, (post) => ({
    ...post,
    media: post.media.map((item) => (item.key === key ? { ...item, alt } : item)),
  }));
}

/** Registers an item with the server and gives it its description; the bytes themselves are of no use to anyone. */
export async function uploadMedia({ kind, alt }: DraftMedia): Promise<string> {
  const upload = `https://upload.x.com/i/media/upload.json?command=INIT&media_category=tweet_${kind}`;
  const { media_id_string } = await xhr<{ media_id_string: string }>(upload, {});
  if (alt) {
    const metadata = { media_id: media_id_string, alt_text: { text: alt } };
    await xhr('https://api.x.com/1.1/media/metadata/create.json', metadata);
  }
  return media_id_string;
}

async function sampleImage(): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 360);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#8ecae6';
  context.fillRect(0, 0, 640, 360);
  context.fillStyle = '#219ebc';
  context.fillRect(0, 220, 640, 140);
  context.fillStyle = '#ffb703';
  context.fillRect(460, 50, 90, 90);
  return canvas.convertToBlob({ type: 'image/png' });
}
