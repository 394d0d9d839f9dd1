/** More are a file of years; what rules do shows in less. */
export const MOST_POSTS = 5000;

/** Pasted posts: parted by empty lines where there are any, else one per line. */
export function splitPosts(text: string): string[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const separator = /\n[^\S\n]*\n/.test(plain.trim()) ? /\n(?:[^\S\n]*\n)+/ : /\n/;
  return plain
    .split(separator)
    .map((post) => post.trim())
    .filter((post) => post !== '');
}

/** Names of columns in exports of X and of the tools around it. */
const TEXT_COLUMN = /^(?:full[ _]?text|text|tweet|post|posts|content|message|caption|teks|isi|unggahan)$/i;

/** Which column of a table holds the posts: the one so named, else the one with the longest cells. */
export function textColumn(columns: readonly string[], rows: readonly (readonly string[])[]): number {
  const named = columns.findIndex((column) => TEXT_COLUMN.test(column.trim()));
  if (named >= 0) return named;
  const sample = rows.slice(0, 50);
  const lengths = columns.map((_, at) => sample.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0));
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}
