import { emojiHost, gifHost, imageHost } from './shared/hosts.ts';

/** X's policy as far as it is known (x-web.md §5.5): no inline script without the nonce, inline styles allowed. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${imageHost} ${emojiHost} ${gifHost}`,
    `media-src 'self' blob: https://video.twimg.com ${gifHost}`,
    "font-src 'self' https://*.twimg.com data:",
    "connect-src 'self' https://api.x.com https://upload.x.com https://caps.x.com",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/**
 * The empty page every path answers with. `build` seeds the class names: X's are hashed and change at each build, so
 * that nothing may rely on them (x-web.md §4.2).
 */
export function shell(nonce: string, build: string): string {
  return `<!DOCTYPE html>
<html dir="ltr" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="build" content="${build}">
<title>X</title>
</head>
<body style="background-color: rgb(255, 255, 255);">
<noscript>JavaScript is not available.</noscript>
<div id="react-root"></div>
<script type="module" nonce="${nonce}" src="/client/main.js"></script>
</body>
</html>
`;
}
