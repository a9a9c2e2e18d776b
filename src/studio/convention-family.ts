/** The family of a convention, by its id: the folder it stands in. */
export function conventionFamily(id: string): string {
  return id.split('/', 1)[0] ?? id;
}
