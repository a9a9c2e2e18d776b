import {
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml';
import { assertBounded } from './assert-bounded.ts';
import { LineIndex } from './line-index.ts';
import { locateJsonError } from './locate-json-error.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { SpecError } from './spec-error.ts';
import { YAML_SCHEMA } from './yaml-schema.ts';

/**
 * The value of a YAML 1.2 or JSON text; `undefined` for an empty one. A file called `.json` must be JSON.
 *
 * @param keep is given what the parser of YAML saw, which `EventTree` takes
 * @throws {SpecError} with file, line and column when the text is not well formed
 */
export function parseSource(path: string, text: string, keep?: KeepEvents): unknown {
  return /^\s*[{[]/.test(text) ? parseJson(path, text, keep) : parseYaml(path, text, keep);
}

type KeepEvents = (events: readonly Event[]) => void;

/** YAML reads JSON too, but 13 MB of it takes `JSON.parse` a twentieth of the time. */
function parseJson(path: string, text: string, keep?: KeepEvents): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (!/\.json$/i.test(path)) return parseYaml(path, text, keep); // YAML's flow style
    const { offset, expected } = locateJsonError(text);
    throw syntaxError(path, `expected ${expected}`, new LineIndex(text).at(offset));
  }
  assertBounded(path, value);
  return value;
}

function parseYaml(path: string, text: string, keep?: KeepEvents): unknown {
  try {
    const events = parseEvents(text, { filename: path, maxDepth: MAX_DEPTH });
    const options = {
      source: text,
      filename: path,
      schema: YAML_SCHEMA,
      maxTotalMergeKeys: MAX_MERGE_KEYS,
    };
    const values = constructFromEvents(events, options);
    if (values.length > 1) {
      const at = new LineIndex(text).at(startOfSecond(events));
      throw syntaxError(path, 'a second YAML document starts here', at);
    }
    if (events.some((event) => event.type === EVENT_ALIAS)) assertBounded(path, values[0]);
    keep?.(events);
    return values[0];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    throw syntaxError(path, error.reason, { line: line + 1, column: column + 1 });
  }
}

/** js-yaml's own limit of 10,000 is below what large descriptions with merge keys need. */
const MAX_MERGE_KEYS = 1_000_000;

function startOfSecond(events: readonly Event[]): number {
  const second = events.findLastIndex((event) => event.type === EVENT_DOCUMENT);
  const content = events[second + 1];
  if (content === undefined) return 0;
  return Math.max(
    0,
    'start' in content ? content.start : 'valueStart' in content ? content.valueStart : 0,
  );
}

function syntaxError(
  file: string,
  reason: string,
  at: { readonly line: number; readonly column: number },
): SpecError {
  return new SpecError(`The file is not well-formed: ${reason}.`, {
    code: 'SPEC_SYNTAX',
    hint: 'Correct the syntax at this place; nothing was read beyond it.',
    location: { file, ...at },
  });
}
