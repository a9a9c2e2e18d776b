import { own } from '../shared/own.ts';
import type { SpecwrightError } from '../shared/specwright-error.ts';
import type { SourceFile } from './source-file.ts';
import type { SpecDocument } from './spec-document.ts';
import { SpecError } from './spec-error.ts';
import { SpecNode } from './spec-node.ts';

/** Keywords whose value is data, not description: a `$ref` in there is only text. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value']);

/** Keywords whose keys are names that somebody chose, so that a property called `example` is no keyword. */
const NAME_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
  'responses',
  'parameters',
  'examples',
  'requestBodies',
  'headers',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'variables',
  'encoding',
  'mapping',
]);

/**
 * Follows every reference of the description once.
 *
 * @param refused why a file was not read, by absolute path or URL
 * @throws {SpecError} at the first reference, in reading order, that does not lead to a value
 */
export function checkReferences(
  document: SpecDocument,
  refused: ReadonlyMap<string, SpecwrightError>,
): void {
  const seen = new Set<object>();
  for (const file of document.files.values()) visit(file, file.value, [], false);

  function visit(
    file: SourceFile,
    value: unknown,
    path: (string | number)[],
    isNameMap: boolean,
  ): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const ref = own(value, '$ref');
    if (typeof ref === 'string' && !isNameMap) check(file, value, path, ref);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      if (!isNameMap && isData(key, child)) continue;
      path.push(key);
      visit(file, child, path, !isNameMap && NAME_MAPS.has(key) && !Array.isArray(child));
      path.pop();
    }
  }

  function check(file: SourceFile, value: object, path: (string | number)[], ref: string): void {
    const [filePart = ''] = ref.split('#');
    const reason = filePart === '' ? undefined : refused.get(document.locateFile(file, filePart));
    if (reason === undefined) {
      document.follow(new SpecNode(document, file, [...path], value, []), ref);
      return;
    }
    throw new SpecError(reason.message, {
      code: reason.code,
      hint: reason.hint,
      // A file that exists but is broken is wrong at its own place; one that cannot be had, at the `$ref`.
      location: reason.code === 'SPEC_SYNTAX' ? reason.location : file.locate([...path, '$ref']),
    });
  }
}

function isData(key: string, child: object): boolean {
  return key.startsWith('x-') || DATA.has(key) || (key === 'examples' && Array.isArray(child));
}
