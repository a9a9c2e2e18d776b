const SEMVER = /^v?(\d+)\.(\d+)(?:\.\d+)?(-[0-9A-Za-z.-]+)?/;

/**
 * Whether a version may break the clients of an earlier one: its major is higher; or its minor, while the major is 0; or
 * the earlier one was a pre-release (Semantic Versioning 2.0.0, sections 4, 8 and 9). Of other versions, dates for
 * example, it is enough that they differ.
 */
export function mayBreak(from: string, to: string): boolean {
  const [a, b] = [parts(from), parts(to)];
  if (a === undefined || b === undefined) return from !== to;
  if (a.isPreRelease || b.major > a.major) return true;
  return a.major === 0 && b.major === 0 && b.minor > a.minor;
}

interface Parts {
  readonly major: number;
  readonly minor: number;
  readonly isPreRelease: boolean;
}

function parts(version: string): Parts | undefined {
  const [whole, major, minor, preRelease] = SEMVER.exec(version) ?? [];
  if (whole === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), isPreRelease: preRelease !== undefined };
}
