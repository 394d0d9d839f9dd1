/** Hands a file over through the browser's own download. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; a minute is ample and frees the memory of a page left open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
