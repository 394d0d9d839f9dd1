import { type RefObject, useEffect, useRef } from 'react';

/**
 * The control that was pressed may be gone once a card shows its next stage: the card takes the focus then, so that keys
 * go on working where the person is. Never taken from anything that has it, least of all from the draft.
 */
export function useKeptFocus(stage: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    const page = card.current?.ownerDocument;
    if (page?.activeElement === page?.body) card.current?.focus();
  }, [stage]);
  return card;
}
