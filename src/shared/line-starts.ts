/** Where the lines of a text start, but for the first; lines end with a line feed. */
export function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) starts.push(at);
  return starts;
}
