import type { SeenPost } from '@/lib/core/cases/seen-post.ts';

/** Noon of a Monday, UTC. */
export const NOON = Date.parse('2026-11-23T12:00:00.000Z');

/** A citizen's post that answers the agency, `minutes` after noon. */
export const citizenPost = (id: number, change: Partial<SeenPost> = {}, minutes = id): SeenPost => ({
  id: String(1000 + id),
  author: `warga_${id}`,
  postedAt: new Date(NOON + minutes * 60_000).toISOString(),
  text: `Lampu jalan nomor ${id} mati sejak kemarin`,
  language: 'in',
  translated: false,
  truncated: false,
  media: [],
  replyingTo: ['KotaContoh'],
  mentions: [],
  ...change,
});

/** An answer of ours. */
export const ownPost = (id: number, change: Partial<SeenPost> = {}, minutes = id): SeenPost =>
  citizenPost(
    id,
    { author: 'KotaContoh', text: 'Lampu sudah diperbaiki tadi malam.', replyingTo: ['warga_1'], ...change },
    minutes,
  );
