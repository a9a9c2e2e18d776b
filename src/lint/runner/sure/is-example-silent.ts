import { isRecord } from '../../../shared/is-record.ts';
import type { WalkPath } from '../walk.ts';
import type { Dialect } from './dialect.ts';
import { sureSchema } from './sure-schema.ts';
import { SureValue } from './sure-value.ts';

/**
 * Whether Spectral's `oasExample` would surely say nothing. It compiles a schema for every example, which is most
 * of what linting costs; most examples are valid, and can be seen to be.
 */
export function isExampleSilent(
  owner: unknown,
  options: unknown,
  path: WalkPath,
  dialect: Dialect,
): boolean {
  if (!isRecord(owner)) return true;
  if (!isRecord(options) || options['oasVersion'] !== 3) return false;
  const isMedia = options['type'] === 'media';
  const schema = isMedia ? owner['schema'] : owner;
  if (isMedia ? options['schemaField'] !== 'schema' : options['schemaField'] !== '$') return false;
  const soundness = sureSchema(schema, dialect);
  if (soundness === 'unknown') return false;
  const examples = isMedia ? mediaExamples(owner) : schemaExamples(owner);
  if (examples.includes(undefined)) return false;
  if (soundness === 'dangling') return true;
  const judge = new SureValue(isMedia ? waivedIn(path) : undefined);
  return examples.every((example) => judge.judge(schema, example) === true);
}

function schemaExamples(owner: Readonly<Record<string, unknown>>): readonly unknown[] {
  return ['example', 'default'].filter((name) => name in owner).map((name) => owner[name]);
}

function mediaExamples(owner: Readonly<Record<string, unknown>>): readonly unknown[] {
  if ('example' in owner) return [owner['example']];
  const { examples } = owner;
  if (typeof examples !== 'object' || examples === null) return [];
  return Object.values(examples)
    .filter((example) => typeof example === 'object' && example !== null)
    .filter((example) => !('externalValue' in example))
    .map((example) => (example as { readonly value?: unknown }).value);
}

/** OpenAPI 3.0, Schema Object: a `readOnly` property is not sent, a `writeOnly` one not received. */
function waivedIn([root, first, , third]: WalkPath): string | undefined {
  const isInPaths = root === 'paths';
  const place = isInPaths ? third : root === 'components' ? first : undefined;
  if (place === 'responses') return 'writeOnly';
  return place === (isInPaths ? 'requestBody' : 'requestBodies') ? 'readOnly' : undefined;
}
