const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** A value with its digits as `9` and all else as `A`: what kinds of identifiers can be told apart by at a glance. */
export function formOf(plain: string): string {
  let form = '';
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    form += code >= ZERO && code <= NINE ? '9' : 'A';
  }
  return form;
}

const TOKEN = /\(\?![^()]*\)|\(\?[:=]|\{\d+(?:,\d*)?\}|\[\^?(?:\\.|[^\]])*\]|\\.|[()|?*+^$.]|./gsu;

function formOfClass(members: string): string {
  if (members.startsWith('[^')) return '[A9]';
  const digits = /\d|\\d/.test(members);
  const others = /[^\d\\[\]-]/.test(members.replaceAll('\\d', ''));
  return digits && others ? '[A9]' : digits ? '9' : 'A';
}

/**
 * An expression that the form of every value matches that `shape` matches, and of some more: what it says about single
 * letters and digits, and what it rules out, is let go. For shapes made of classes, groups, look-aheads and counts.
 */
export function formPattern(shape: RegExp): RegExp {
  const source = shape.source.replace(TOKEN, (token) => {
    if (token.startsWith('(?!')) return '';
    if (token.startsWith('[')) return formOfClass(token);
    if (token === '\\d' || /^\d$/.test(token)) return '9';
    if (token.startsWith('\\')) return '[A9]';
    return /^(?:\(\?[:=]|\{.*\}|[()|?*+^$.])$/s.test(token) ? token : 'A';
  });
  return new RegExp(source);
}
