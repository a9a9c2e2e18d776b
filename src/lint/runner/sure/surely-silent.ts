import type { Format } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { own } from '../../../shared/own.ts';
import type { IsSurelySilent } from '../rule-run.ts';
import { STOCK_FUNCTIONS } from '../stock-functions.ts';
import type { Dialect } from './dialect.ts';
import { isExampleSilent } from './is-example-silent.ts';

const [, , oas30, oas31, oas32] = oas.formats as readonly Format[];

/** Knows, for a document of some formats, calls of stock functions that would say nothing. */
export function surelySilent(formats: ReadonlySet<Format>, root: unknown): IsSurelySilent {
  const dialect = dialectOf(formats, root);
  if (dialect === undefined) return () => false;
  return (value, then, path) =>
    STOCK_FUNCTIONS.get(then.function) === 'oasExample' &&
    isExampleSilent(value, then.functionOptions, path, dialect);
}

/** As `oasExample` chooses it; `undefined` where the document chooses. */
function dialectOf(formats: ReadonlySet<Format>, root: unknown): Dialect | undefined {
  const has = (format: Format | undefined): boolean => format !== undefined && formats.has(format);
  if (has(oas31) || has(oas32)) {
    return own(root, 'jsonSchemaDialect') === undefined ? 'draft2020-12' : undefined;
  }
  return has(oas30) ? 'draft4' : undefined;
}
