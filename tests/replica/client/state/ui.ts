import { create } from 'zustand';
import type { LabelKey } from '../labels.ts';

export interface Toast {
  readonly key: number;
  readonly label: LabelKey | { readonly text: string };
  /** Link to the post; without it the toast says nothing about a post (x-web.md §2.5). */
  readonly link?: string;
}

export type Menu =
  | { readonly kind: 'repost'; readonly postId: string; readonly x: number; readonly y: number }
  | { readonly kind: 'accounts'; readonly x: number; readonly y: number }
  | { readonly kind: 'gif'; readonly draftId: string };

interface Ui {
  readonly toasts: readonly Toast[];
  readonly menu: Menu | undefined;
  /** Changing it re-creates the whole app, as a change of font size does (x-web.md §5.1). */
  readonly appKey: number;
  /** Changing them re-creates the tool row, or the block that holds it. */
  readonly toolBarKey: number;
  readonly toolBarParentKey: number;
  /** X's editor can lose its text when media is added (x-web.md §1.5). */
  readonly wipeOnMedia: boolean;
  /** The modal is there, its composer not yet; a deep link can stay like this (x-web.md §1.4, "Reply modal"). */
  readonly composerLoading: boolean;
}

export const useUi = create<Ui>(() => ({
  toasts: [],
  menu: undefined,
  appKey: 0,
  toolBarKey: 0,
  toolBarParentKey: 0,
  wipeOnMedia: false,
  composerLoading: false,
}));

let toastKeys = 0;

/** `ms` 0 keeps the toast until the next reload. */
export function showToast(toast: Omit<Toast, 'key'>, ms = 5000): void {
  toastKeys += 1;
  const key = toastKeys;
  useUi.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, key }] }));
  if (ms > 0) {
    setTimeout(() => useUi.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.key !== key) })), ms);
  }
}

export function bump(key: 'appKey' | 'toolBarKey' | 'toolBarParentKey'): void {
  useUi.setState((ui) => ({ [key]: ui[key] + 1 }));
}
