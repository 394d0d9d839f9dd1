import { globalStyle } from './sheet.ts';
import { type Theme, useSession } from './state/session.ts';

/** Inline on the body, as X has it; Dim is gone since February 2026 (x-web.md §5.4). */
const backgrounds: Readonly<Record<Theme, string>> = {
  light: 'rgb(255, 255, 255)',
  'lights-out': 'rgb(0, 0, 0)',
  'high-contrast': 'rgb(5, 5, 5)',
};

const light =
  '--bg:#fff;--text:rgb(15,20,25);--muted:rgb(83,100,113);--line:rgb(239,243,244);--connector:rgb(207,217,222);--hover:rgba(15,20,25,.1);--hover-soft:rgba(0,0,0,.03);--strong:rgb(15,20,25);--shadow:rgba(101,119,134,.25);--mask:rgba(0,0,0,.4);';
const dark =
  '--bg:#000;--text:rgb(231,233,234);--muted:rgb(113,118,123);--line:rgb(47,51,54);--connector:rgb(51,54,57);--hover:rgba(231,233,234,.1);--hover-soft:rgba(255,255,255,.03);--strong:rgb(239,243,244);--shadow:rgba(255,255,255,.25);--mask:rgba(91,112,131,.4);';

export function startTheme(): void {
  globalStyle(`
:root{${light}}
:root[data-theme="dark"]{${dark}}
body{margin:0;overflow-y:scroll;color:var(--text);font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif;font-size:15px;}
button,input,textarea{font-family:inherit}
.public-DraftEditor-content{outline:none;}
.public-DraftEditorPlaceholder-root{position:absolute;color:var(--muted);pointer-events:none;z-index:1;}
.public-DraftStyleDefault-block{position:relative;white-space:pre-wrap;}
.public-DraftStyleDefault-ltr{direction:ltr;text-align:left;}
.public-DraftStyleDefault-rtl{direction:rtl;text-align:right;}
`);
  apply(useSession.getState());
  useSession.subscribe(apply);
}

function apply({ theme, language }: { theme: Theme; language: string }): void {
  const { documentElement: html, body } = document;
  const scheme = theme === 'light' ? 'light' : 'dark';
  body.style.backgroundColor = backgrounds[theme];
  html.dataset['theme'] = scheme;
  html.style.colorScheme = scheme;
  html.style.fontSize = '15px';
  html.style.setProperty('--bg', backgrounds[theme]);
  html.lang = language;
  html.dir = language === 'ar' ? 'rtl' : 'ltr';
}
