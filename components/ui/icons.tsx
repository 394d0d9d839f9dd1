import type { ReactNode } from 'react';

export type IconName =
  | ('block' | 'warn' | 'advise' | 'clear' | 'unknown' | 'off' | 'close')
  | ('clock' | 'pause' | 'people' | 'person' | 'external' | 'back' | 'settings' | 'help')
  | ('reply' | 'star' | 'star-empty' | 'lock');

const STAR = 'm8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6z';

/** Each state has a shape of its own, so that it is told without colour. 16 × 16, drawn for this project. */
const SHAPES: Record<IconName, ReactNode> = {
  block: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4v5M8 11.2v.8" stroke="var(--tg-surface)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.5 15.2 14H.8z" fill="currentColor" />
      <path d="M8 6v4M8 12v.2" stroke="var(--tg-surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  advise: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7.2V12M8 4.3v.3" stroke="var(--tg-surface)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  clear: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.8 8.3 2.2 2.3 4.2-4.8"
        stroke="var(--tg-surface)"
        strokeWidth="1.8"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2" />
      <path
        d="M6.2 6.3c.2-2.4 3.8-2.2 3.6.1-.1 1.3-1.8 1.4-1.8 2.8M8 11.4v.2"
        stroke="currentColor"
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  off: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  reply: (
    <path
      d="M2 3h12v8H7.5L4 14v-3H2zM5 6h6M5 8.5h4"
      stroke="currentColor"
      strokeWidth="1.5"
      fill="none"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7.5" rx="1.5" fill="currentColor" />
      <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" stroke="currentColor" strokeWidth="1.7" fill="none" />
    </>
  ),
  star: <path d={STAR} fill="currentColor" />,
  'star-empty': <path d={STAR} stroke="currentColor" strokeWidth="1.4" fill="none" strokeLinejoin="round" />,
  close: <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4.6V8l2.4 1.6" stroke="currentColor" strokeWidth="1.6" fill="none" strokeLinecap="round" />
    </>
  ),
  pause: <path d="M5.5 3.5v9m5-9v9" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  people: (
    <>
      <circle cx="5.6" cy="5.2" r="2.4" fill="currentColor" />
      <path d="M1 13.2c0-5.6 9.2-5.6 9.2 0z" fill="currentColor" />
      <circle cx="11.2" cy="5.8" r="1.9" fill="currentColor" />
      <path d="M11.6 13.2H15c0-3.5-2-4.6-4-4.4" fill="currentColor" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.8" fill="currentColor" />
      <path d="M2.4 14c0-6.6 11.2-6.6 11.2 0z" fill="currentColor" />
    </>
  ),
  external: (
    <path
      d="M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5"
      stroke="currentColor"
      strokeWidth="1.6"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  back: (
    <path
      d="M10 3 5 8l5 5"
      stroke="currentColor"
      strokeWidth="2"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  settings: (
    <path
      d="M2 4.5h5m4 0h3M2 11.5h3m4 0h5M9 2.6v3.8M7 9.6v3.8"
      stroke="currentColor"
      strokeWidth="1.8"
      fill="none"
      strokeLinecap="round"
    />
  ),
  help: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M6.2 6.3c.2-2.4 3.8-2.2 3.6.1-.1 1.3-1.8 1.4-1.8 2.8M8 11.4v.2"
        stroke="currentColor"
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
};

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {SHAPES[name]}
  </svg>
);
