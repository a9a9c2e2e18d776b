/** A path as people write it: `paths./orders.get.parameters[0]`. */
export function dotPath(path: readonly string[]): string {
  const text = path
    .map((key, index) => {
      if (key === '') return "['']";
      if (/\s/.test(key)) return `['${key}']`;
      if (!Number.isNaN(Number(key))) return `[${key}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
