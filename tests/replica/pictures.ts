/** Pictures of the media hosts, drawn instead of stored: no file in the repository, nothing of anybody's. */
export function picture(host: string, path: string): string {
  if (host.startsWith('abs')) return emoji(path);
  if (path.startsWith('/profile_images/')) return avatar(path);
  return scene(path);
}

function svg(size: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${content}</svg>`;
}

function emoji(path: string): string {
  const codePoints = /([0-9a-f-]+)\.svg$/.exec(path)?.[1]?.split('-') ?? [];
  const glyph = codePoints.map((code) => `&#x${code};`).join('');
  return svg('36 36', `<text x="18" y="29" font-size="30" text-anchor="middle">${glyph}</text>`);
}

function avatar(path: string): string {
  const name = path.split('/')[2] ?? '';
  const initial = /[A-Za-z]/.exec(name)?.[0]?.toUpperCase() ?? '•';
  return svg(
    '48 48',
    `<rect width="48" height="48" fill="hsl(${hueOf(name)} 45% 45%)"/><text x="24" y="32" font-size="22" font-family="sans-serif" font-weight="700" fill="#fff" text-anchor="middle">${initial}</text>`,
  );
}

function scene(path: string): string {
  const hue = hueOf(path);
  return svg(
    '1200 675',
    `<rect width="1200" height="675" fill="hsl(${hue} 55% 72%)"/><circle cx="930" cy="170" r="90" fill="hsl(${hue + 40} 85% 80%)"/><path d="M0 520 L320 300 L560 480 L820 260 L1200 540 V675 H0Z" fill="hsl(${hue} 35% 45%)"/><path d="M0 590 Q300 520 600 590 T1200 590 V675 H0Z" fill="hsl(${hue + 160} 40% 40%)"/>`,
  );
}

function hueOf(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return hash;
}
