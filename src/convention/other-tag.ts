/** The entity tag of a version that there never was; `undefined` where the tag has no letter or digit to change. */
export function otherTag(tag: string): string | undefined {
  const other = tag.replace(/[0-9A-Za-z](?=[^0-9A-Za-z]*$)/, (letter) =>
    letter === '0' ? '1' : '0',
  );
  return other === tag ? undefined : other;
}
