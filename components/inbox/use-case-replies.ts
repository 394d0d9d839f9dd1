import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoredPost } from '@/lib/core/cases/record.ts';
import { type CaseRepliesState, createCaseReplies, type ReplySource } from '@/lib/stores/case-replies.ts';
import type { CitizenMessage } from '@/lib/stores/replies-types.ts';

/** The post an answer goes to and what the citizen wrote before it, masked as stored; erased posts say nothing. */
export function messageOf(postId: string, thread: readonly StoredPost[]): CitizenMessage {
  const theirs = thread.filter(({ own }) => !own);
  const latest = theirs.find(({ id }) => id === postId);
  return {
    postId,
    text: latest?.text ?? '',
    ...(latest?.language ? { language: latest.language } : {}),
    thread: theirs.flatMap(({ id, text }) => (id === postId || text === '' ? [] : [text])),
  };
}

/** Saved replies for the case that is open; asked for anew when the message changes, not at all without one. */
export function useCaseReplies(source: ReplySource, message: CitizenMessage | undefined): CaseRepliesState {
  const [store] = useState(() => createCaseReplies(source));
  const asked = message && JSON.stringify(message);
  useEffect(() => {
    if (asked !== undefined) void store.getState().ask(JSON.parse(asked) as CitizenMessage);
  }, [store, asked]);
  return useStore(store);
}
