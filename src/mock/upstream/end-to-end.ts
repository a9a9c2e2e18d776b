/** What is about one connection (RFC 9110, section 7.6.1), and how long a message is, which its sender says. */
const HOP_BY_HOP = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** The header fields that a proxy passes on. */
export function endToEnd(
  headers: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const named = (headers['connection'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  return Object.fromEntries(
    Object.entries(headers).filter(
      (field): field is [string, string] => field[1] !== undefined && !dropped.has(field[0]),
    ),
  );
}
