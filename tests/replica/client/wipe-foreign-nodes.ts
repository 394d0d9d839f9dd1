/**
 * React drops nodes it did not make when it renders their parent anew (x-web.md §5.1). When that happens on X cannot
 * be foretold, so here it happens on demand: every element without React's own key goes.
 */
export function wipeForeignNodes(): number {
  const root = document.querySelector('#react-root');
  const foreign = [...(root?.querySelectorAll('*') ?? [])].filter((element) => !isReacts(element));
  for (const element of foreign) element.remove();
  return foreign.length;
}

function isReacts(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
}
