/** Keeps `data-theme` on `root` in step with the system's light or dark setting until `signal` aborts. */
export function followTheme(root: HTMLElement, signal: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply, { signal });
}
