/**
 * Styles beside the component they belong to. The class of a rule is a hash seeded by the server at each start, as
 * X's change at each build (x-web.md §4.2): whoever selects by class finds nothing the next time.
 */
const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
const style = document.head.appendChild(document.createElement('style'));

export function sheet<Name extends string>(rules: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const classes = {} as Record<Name, string>;
  let css = '';
  for (const name of Object.keys(rules) as Name[]) {
    classes[name] = `css-${hash(build + name + rules[name])}`;
    css += `.${classes[name]}{${rules[name]}}\n`;
  }
  style.append(css);
  return classes;
}

export function globalStyle(css: string): void {
  style.append(css);
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
