import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';

/** A contract from values (or YAML texts) by file name; the root is `openapi.yaml`. Nothing touches the disk. */
export async function contractOf(
  root: unknown,
  others: Readonly<Record<string, unknown>> = {},
): Promise<Contract> {
  const files = Object.entries({ 'openapi.yaml': root, ...others });
  const texts = new Map(
    files.map(([name, content]) => [
      `/virtual/${name}`,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
  return new Contract(await loadSpec('/virtual/openapi.yaml', { texts }));
}

/** The frame of a description in one object. */
export function api(rest: Readonly<Record<string, unknown>>, version = '3.1.0'): unknown {
  return { openapi: version, info: { title: 'T', version: '1.0.0' }, ...rest };
}

/** A description whose only content is schemas. */
export function schemas(named: Readonly<Record<string, unknown>>, version = '3.1.0'): unknown {
  return api({ components: { schemas: named } }, version);
}
