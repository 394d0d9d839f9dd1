import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  type ReferenceElement,
  shift,
  size,
} from '@floating-ui/dom';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface AnchoredProps {
  readonly anchor: ReferenceElement;
  readonly placement: Placement;
  readonly className: string;
  readonly label: string;
  /** In px: lower than this the box is not squeezed; it rather covers what it stands beside. */
  readonly minHeight?: number;
  readonly children: ReactNode;
}

/** All in px. */
const GAP = 8;
const MIN_WIDTH = 280;
const MIN_HEIGHT = 200;
/** At this height a list still shows its first entries. */
export const LIST_HEIGHT = 440;

/**
 * A box beside its anchor, in the browser's top layer: X's dialogs clip and stack their content, and the top layer is
 * beyond that while the box stays inside the dialog for its focus trap.
 */
export function Anchored({ anchor, placement, className, label, minHeight = MIN_HEIGHT, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    element.showPopover?.();
    const update = async () => {
      const { x, y } = await computePosition(anchor, element, {
        strategy: 'fixed',
        placement,
        middleware: [
          offset(GAP),
          // Narrower before elsewhere: beside the composer the panel covers neither the draft nor Post.
          size({
            padding: GAP,
            apply: ({ availableWidth }) => {
              element.style.maxWidth = `${Math.max(MIN_WIDTH, availableWidth)}px`;
            },
          }),
          flip({ padding: GAP, fallbackPlacements: ['left-start', 'bottom-end', 'top-end'] }),
          shift({ padding: GAP }),
          size({
            padding: GAP,
            apply: ({ availableHeight, placement: side }) => {
              const beside = side.startsWith('right') || side.startsWith('left');
              element.style.maxHeight = `${beside ? innerHeight - 2 * GAP : Math.max(minHeight, availableHeight)}px`;
            },
          }),
        ],
      });
      element.style.left = `${x}px`;
      const lowest = innerHeight - element.offsetHeight - GAP;
      element.style.top = `${minHeight > MIN_HEIGHT ? Math.max(GAP, Math.min(y, lowest)) : y}px`;
    };
    return autoUpdate(anchor, element, () => void update());
  }, [anchor, placement, minHeight]);
  return (
    <div ref={box} popover="manual" className={className} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
