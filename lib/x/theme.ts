export type Theme = 'light' | 'dark';

/** Relative luminance below which white text reads better than black (WCAG 2.2 definition of contrast). */
const DARK_BELOW = 0.18;

function channel(value: number): number {
  const ratio = value / 255;
  return ratio <= 0.04045 ? ratio / 12.92 : ((ratio + 0.055) / 1.055) ** 2.4;
}

/** Theme from a CSS `rgb()` colour; `undefined` when it is transparent or not a colour. */
export function themeOf(color: string): Theme | undefined {
  const [red, green, blue, alpha] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined;
  const luminance = 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  return luminance < DARK_BELOW ? 'dark' : 'light';
}

/** X's theme by the luminance of its background: names and constants of its themes come and go (Dim went in 2026). */
function pageTheme(): Theme {
  const { documentElement: html, body } = document;
  const named = html.dataset['theme'] ?? getComputedStyle(html).colorScheme;
  return (
    (body && themeOf(getComputedStyle(body).backgroundColor)) ??
    (named === 'dark' || named === 'light' ? named : undefined) ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  );
}

/** Calls back with the theme now and whenever it changes. */
export function watchTheme(onTheme: (theme: Theme) => void, signal: AbortSignal): void {
  let last: Theme | undefined;
  const update = () => {
    const theme = pageTheme();
    if (theme !== last) {
      last = theme;
      onTheme(theme);
    }
  };
  const observer = new MutationObserver(update);
  const attributes = { attributes: true, attributeFilter: ['style', 'class', 'data-theme'] };
  observer.observe(document.documentElement, attributes);
  if (document.body) observer.observe(document.body, attributes);
  signal.addEventListener('abort', () => observer.disconnect());
  update();
}
