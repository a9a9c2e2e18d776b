/** Faults in a header field, which holds one short line of ASCII. */
export function summariseFaults(faults: readonly string[]): string {
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
  return [...faults.slice(0, MOST_FAULTS), ...more]
    .join('; ')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 1000);
}

const MOST_FAULTS = 3;
