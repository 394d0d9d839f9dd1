import type { Command } from '@/lib/x/keys.ts';
import type { Session } from './session.ts';

const cards = (session: Session): HTMLElement[] => [
  ...(session.host.shadowRoot?.querySelectorAll<HTMLElement>('.panel .finding') ?? []),
];

/** Moves the focus to the next or previous finding of the open panel, round and round. */
function step(session: Session, direction: 1 | -1): void {
  const list = cards(session);
  const focused = session.host.shadowRoot?.activeElement;
  const at = list.findIndex((card) => card.contains(focused ?? null));
  const first = direction === 1 ? 0 : list.length - 1;
  list[at === -1 ? first : (at + direction + list.length) % list.length]?.focus();
}

/** Carries out a keyboard command at one composer; `false` = not ours to use now, the key stays X's. */
export function runCommand(command: Command, session: Session): boolean {
  const { panelOpen, setPanel } = session.store.getState();
  const replies = session.replies.getState();
  const closeAll = () => {
    session.setSpotlight(undefined);
    setPanel(false);
    session.focusDraft();
  };
  switch (command) {
    case 'close':
      if (replies.view === 'use') {
        replies.back();
        return true;
      }
      if (replies.view === 'list') {
        replies.close();
        session.focusDraft();
        return true;
      }
      if (!panelOpen && !session.spotlight()) return false;
      closeAll();
      return true;
    case 'toggle-panel':
      if (panelOpen) closeAll();
      else {
        setPanel(true);
        session.focusPanel();
      }
      return true;
    case 'listen': {
      const { listening, setListening } = session.store.getState();
      setListening(!(panelOpen && listening));
      session.focusPanel();
      return true;
    }
    case 'explain': {
      const finding = session.findingAtCaret();
      if (!finding) return false;
      session.setSpotlight(finding);
      requestAnimationFrame(() => session.host.shadowRoot?.querySelector<HTMLElement>('.card')?.focus());
      return true;
    }
    case 'replies':
      if (!replies.citizen) return false;
      if (replies.view === 'closed') replies.open();
      else {
        replies.close();
        session.focusDraft();
      }
      return true;
    case 'slash':
      return replies.openBySlash();
    case 'option-next':
    case 'option-previous':
      replies.move(command === 'option-next' ? 1 : -1);
      return true;
    case 'option-pick':
      replies.pick();
      return true;
    case 'next':
    case 'previous':
      setPanel(true);
      requestAnimationFrame(() => step(session, command === 'next' ? 1 : -1));
      return true;
  }
}
