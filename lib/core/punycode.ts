/** The letters that a label such as `xn--mnchen-3ya` stands for (RFC 3492); `undefined` when it stands for none. */
export function decodePunycode(label: string): string | undefined {
  const encoded = label.slice('xn--'.length);
  const hyphen = encoded.lastIndexOf('-');
  const output = hyphen > 0 ? [...encoded.slice(0, hyphen)] : [];
  let position = hyphen > 0 ? hyphen + 1 : 0;
  let code = 128;
  let index = 0;
  let bias = 72;
  while (position < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = digitOf(encoded.charCodeAt(position++));
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > 0x10ffff) return undefined;
    index %= length;
    output.splice(index++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}

const digitOf = (code: number): number | undefined =>
  code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? code - 22 : undefined;

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
