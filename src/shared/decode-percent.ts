/** A text percent-decoded. A malformed escape leaves it as it stands: real descriptions contain raw `%`. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
