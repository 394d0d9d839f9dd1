/** Millionths of a US dollar as a reader of `tag` writes money. */
export const dollars = (micro: number, tag: string): string =>
  new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD' }).format(micro / 1_000_000);
