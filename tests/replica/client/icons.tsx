import { sheet } from './sheet.ts';

const s = sheet({
  icon: 'display:block;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;',
});

/** Own drawings; none is X's. */
const paths = {
  mark: 'M12 3v18M4.5 7.5l15 9M19.5 7.5l-15 9',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21',
  bell: 'M6 17V10a6 6 0 1 1 12 0v7l1.5 1.5h-15zM10 20.5h4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4.2 4-6 7.5-6s6.7 1.8 7.5 6z',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M20 12H5M11 5l-7 7 7 7',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  gif: 'M4 6h16v12H4zM9.5 10.5h-2v3h2v-1.5M12.5 10.5v3M15 13.5v-3h2M15 12h1.5',
  poll: 'M6 19V11M12 19V5M18 19v-5',
  emoji: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8.5 14c2 2.5 5 2.5 7 0M9 9.5h.01M15 9.5h.01',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 8v4.5l3 2',
  pin: 'M12 21c-4-5-6-7.5-6-11a6 6 0 1 1 12 0c0 3.5-2 6-6 11zM12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  spark: 'M12 4l1.8 6.2L20 12l-6.2 1.8L12 20l-1.8-6.2L4 12l6.2-1.8z',
  plus: 'M12 6v12M6 12h12',
  reply: 'M4 11.5C4 8 7 5 10.5 5h3a6.5 6.5 0 0 1 1 12.9L12 20.5V18h-1.5A6.5 6.5 0 0 1 4 11.5z',
  repost: 'M5 15V8h10M12.5 5L15.5 8l-3 3M19 9v7H9M11.5 13l-3 3 3 3',
  heart: 'M12 20s-8-4.8-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15.2 12 20 12 20z',
  views: 'M6 20v-7M10 20V6M14 20v-9M18 20V9',
  bookmark: 'M6 4h12v16l-6-4.5L6 20z',
  share: 'M12 4v11M8 8l4-4 4 4M5 14v6h14v-6',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  check:
    'M12 3.5l2.3 1.8 2.9-.1.8 2.8 2.3 1.7-1 2.8 1 2.7-2.3 1.7-.8 2.8-2.9-.1L12 21.5l-2.3-1.8-2.9.1-.8-2.8-2.3-1.7 1-2.7-1-2.8L6 8.1l.8-2.8 2.9.1zM9 12.5l2 2 4-4',
  play: 'M8 5l11 7-11 7z',
  globe: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
} as const;

export type IconName = keyof typeof paths;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly testId?: string;
  readonly label?: string;
}

export function Icon({ name, size = 20, testId, label }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={s.icon}
      data-testid={testId}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
