/** Whether a list of entity tags, as `If-Match` and `If-None-Match` hold it, names this one. */
export function namesTag(field: string, tag: string): boolean {
  return field
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === '*' || candidate === tag);
}
