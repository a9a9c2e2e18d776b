import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
} from 'openapi-typescript';
import { bundle } from '../../src/contract/index.ts';
import { defineGenerator } from '../../src/generate/index.ts';
import { aliasRecursive } from './alias-recursive.ts';
import { prune } from './prune.ts';
import { withSafeIds } from './with-safe-ids.ts';

/** `generated/types.ts`: `paths`, `operations` by id and `components` of the contract, types alone. */
export default defineGenerator({
  id: 'types',
  summary: 'TypeScript types of paths, operations and schemas.',
  requires: [],
  generate: ({ contract }) => {
    const document = prune(bundle(contract)) as OpenAPI3;
    const nodes = withSafeIds(document, (safe) => transformSchema(safe, contextOf(safe)));
    const content = astToString(aliasRecursive(nodes));
    return Promise.resolve([{ path: 'generated/types.ts', content, ownership: 'generated' }]);
  },
});

/**
 * What the library's own entry makes of its options, without its lint and bundling passes: the document is
 * bundled already, and a second pass would follow references in it over the network.
 */
function contextOf(document: OpenAPI3): GlobalContext {
  const context: Omit<GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default is what the server assumes when a property is left out, so it may be left out.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, { silent: true }),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    resolve: ($ref) => resolveRef(document, $ref, { silent: true }),
  };
  return context as GlobalContext;
}
