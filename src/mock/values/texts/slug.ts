/** A name as it stands in addresses: `Ana López` is `ana-lopez`. */
export function slug(text: string, between = '-'): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join(between);
}
