import { CompositeDecorator, type ContentBlock, type ContentState } from 'draft-js';
import type { PropsWithChildren } from 'react';
import { extractEntitiesWithIndices } from 'twitter-text';
import { emojiUrl } from '../emoji.ts';
import { sheet } from '../sheet.ts';

const s = sheet({
  entity: 'color:rgb(29,155,240);',
  // X hides the glyph and paints the picture behind it, so that the text stays text (x-web.md §1.5).
  emoji: 'background-position:center;background-repeat:no-repeat;background-size:1em 1em;padding:0.15em;',
  glyph:
    'clip-path:circle(0% at 50% 50%);-webkit-text-fill-color:transparent;display:inline-block;width:1em;height:1em;overflow:hidden;vertical-align:bottom;',
});

type Strategy = (block: ContentBlock, found: (start: number, end: number) => void, content: ContentState) => void;
type SpanProps = PropsWithChildren<{ readonly decoratedText: string }>;

/** Mentions, hashtags, cashtags and links are plain text in a coloured span: no anchors in the composer. */
function Entity({ children }: SpanProps) {
  return (
    <span className={s.entity} dir="auto">
      {children}
    </span>
  );
}

function Emoji({ children, decoratedText }: SpanProps) {
  return (
    <span className={s.emoji} style={{ backgroundImage: `url("${emojiUrl(decoratedText)}")` }}>
      <span className={s.glyph}>{children}</span>
    </span>
  );
}

function Overflow({ children }: SpanProps) {
  return <span style={{ backgroundColor: 'rgba(244, 33, 46, 0.2)' }}>{children}</span>;
}

const findEntities: Strategy = (block, found) => {
  for (const { indices } of extractEntitiesWithIndices(block.getText())) {
    found(indices[0], indices[1]);
  }
};

const findEmoji: Strategy = (block, found, content) => {
  block.findEntityRanges((character) => {
    const key = character.getEntity();
    return Boolean(key) && content.getEntity(key).getType() === 'TWEMOJI';
  }, found);
};

function overflowFrom(start: number): Strategy {
  return (block, found, content) => {
    let blockStart = 0;
    for (const other of content.getBlocksAsArray()) {
      if (other.getKey() === block.getKey()) break;
      blockStart += other.getLength() + 1;
    }
    const from = Math.max(start - blockStart, 0);
    if (from < block.getLength()) found(from, block.getLength());
  };
}

/** A new one whenever the start of the over-limit text moves: Draft.js re-decorates all blocks only then. */
export function decoratorFrom(overflowStart: number | undefined): CompositeDecorator {
  return new CompositeDecorator([
    ...(overflowStart === undefined ? [] : [{ strategy: overflowFrom(overflowStart), component: Overflow }]),
    { strategy: findEmoji, component: Emoji },
    { strategy: findEntities, component: Entity },
  ]);
}
