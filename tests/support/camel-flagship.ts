import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, '../../specs/orders');

/** What standards and extensions call things, whatever the house does. */
const KEPT = new Set(
  'access_token refresh_token token_type expires_in dead_letter max_age p95_ms timeout_ms'.split(
    ' ',
  ),
);

/** Text in which all names of several words are in camel case: `orderId` for `order_id`. */
export function inCamelCase(text: string): string {
  return text.replaceAll(/\b[a-z][a-z\d]*(?:_[a-z\d]+)+\b/g, (name) =>
    KEPT.has(name)
      ? name
      : name.replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase()),
  );
}

export const CAMEL_ROOT: string = path.join(FOLDER, 'openapi.yaml');

/** The texts of the flagship in camel case, by absolute path. */
export function camelFlagship(): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.map((name) => [
      path.join(FOLDER, inCamelCase(name)),
      inCamelCase(readFileSync(path.join(FOLDER, name), 'utf8')),
    ]),
  );
}
