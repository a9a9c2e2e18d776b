import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ALIAS,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { assertBounded } from './assert-bounded.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { SpecError } from './spec-error.ts';

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * The value of a YAML 1.2 or JSON text. Timestamps stay strings: a contract is JSON data, and `2024-01-01`
 * as an example is the text its author wrote.
 *
 * @throws {SpecError} with file, line and column when the text is not well formed
 */
export function parseSource(path: string, text: string): unknown {
  const value = /^\s*[{[]/.test(text) ? parseJson(path, text) : parseYaml(path, text);
  return value;
}

/** YAML reads JSON too, but 13 MB of it takes `JSON.parse` a twentieth of the time. */
function parseJson(path: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    assertBounded(path, value);
    return value;
  } catch (error) {
    if (error instanceof SpecError) throw error;
    return parseYaml(path, text); // flow-style YAML, or JSON with an error that the YAML parser locates
  }
}

function parseYaml(path: string, text: string): unknown {
  try {
    const events = parseEvents(text, { filename: path, maxDepth: MAX_DEPTH });
    const [value] = constructFromEvents(events, { source: text, filename: path, schema: SCHEMA });
    if (events.some((event) => event.type === EVENT_ALIAS)) assertBounded(path, value);
    return value;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new SpecError(`The file is not well-formed: ${error.reason}.`, {
      code: 'SPEC_SYNTAX',
      hint: 'Correct the syntax at this place; nothing was read beyond it.',
      location: {
        file: path,
        line: (error.mark?.line ?? 0) + 1,
        column: (error.mark?.column ?? 0) + 1,
      },
    });
  }
}
