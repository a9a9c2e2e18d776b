import { isRecord } from '../shared/is-record.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';
import type { SpecVersion } from './spec-version.ts';

/** @throws {SpecError} unless the file is the root of an OpenAPI 3.0 or 3.1 description */
export function readVersion(file: SourceFile): SpecVersion {
  if (!isRecord(file.value)) {
    throw new SpecError('The file is not an OpenAPI description: its root is not an object.', {
      code: 'SPEC_NOT_OPENAPI',
      hint: 'Start the file with `openapi: 3.1.0`, `info:` and `paths:`.',
      location: file.locate([]),
    });
  }
  const { openapi, swagger } = file.value;
  if (openapi === undefined && swagger !== undefined) {
    throw new SpecError(
      `Swagger ${typeof swagger === 'string' ? swagger.slice(0, 40) : show(swagger)} is not supported, only OpenAPI 3.0 and 3.1.`,
      {
        code: 'SPEC_SWAGGER_2',
        hint: 'Convert it once, for example with `npx swagger2openapi`, and keep the result as the contract.',
        location: file.locate(['swagger']),
      },
    );
  }
  const version = typeof openapi === 'string' ? /^(3\.[01])\.\d+/.exec(openapi)?.[1] : undefined;
  if (version === '3.0' || version === '3.1') return version;
  throw new SpecError(
    openapi === undefined
      ? 'The file is not an OpenAPI description: it has no `openapi` field.'
      : `OpenAPI ${show(openapi)} is not supported, only 3.0.x and 3.1.x.`,
    {
      code: 'SPEC_VERSION',
      hint: 'Name the root file of the description, with `openapi: 3.0.x` or `openapi: 3.1.x`.',
      location: file.locate(['openapi']),
    },
  );
}

function show(version: unknown): string {
  return JSON.stringify(version).slice(0, 40);
}
