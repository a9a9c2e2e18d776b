/** A text percent-decoded. A malformed escape leaves it as it stands: real descriptions contain raw `%`. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
