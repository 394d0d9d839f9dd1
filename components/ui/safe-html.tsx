import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'react';

const ALLOWED = {
  ALLOWED_TAGS: ['b', 'i', 'a', 'ul', 'li', 'p', 'br'],
  ALLOWED_ATTR: ['href'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  RETURN_DOM_FRAGMENT: true,
} as const;

interface SafeHtmlProps {
  readonly html: string;
  readonly className?: string;
}

/**
 * What an agency wrote with simple formatting: bold, italics, links, lists, paragraphs. Everything else is taken out,
 * and only nodes that DOMPurify made come into the page. The one place where markup is shown.
 */
export function SafeHtml({ html, className = '' }: SafeHtmlProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fragment = DOMPurify.sanitize(html, {
      ...ALLOWED,
      ALLOWED_TAGS: [...ALLOWED.ALLOWED_TAGS],
      ALLOWED_ATTR: [...ALLOWED.ALLOWED_ATTR],
    });
    for (const link of fragment.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noreferrer noopener';
    }
    place.current?.replaceChildren(fragment);
  }, [html]);
  return <div ref={place} className={`formatted ${className}`.trim()} dir="auto" />;
}
