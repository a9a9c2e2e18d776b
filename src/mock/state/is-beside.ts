/** Whether a name is that of what stands beside the fields, as `Fields` names it: `../type`. */
export function isBeside(name: string): boolean {
  return name.startsWith('../');
}
