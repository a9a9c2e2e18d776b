import type { Document } from '@stoplight/spectral-core';
import type { SourceFile } from '../spec/index.ts';
import { locate } from './range-in.ts';

type Parser = ConstructorParameters<typeof Document>[1];

/**
 * A parser for Spectral that takes the value of a file that is loaded already. Spectral's own parser is asked
 * only for positions, when the first finding in the file needs one: so ranges are exactly Spectral's, and a
 * clean file is parsed once.
 */
export function specParser(file: SourceFile, isRoot: boolean): Parser {
  return {
    parse: () => ({ data: file.value, ast: {}, lineMap: [], diagnostics: [] }),
    getLocationForJsonPath(_result, path, closest) {
      const range = locate(file, isRoot, path, closest);
      return range === undefined ? undefined : { range };
    },
    trapAccess: (value) => value,
  };
}
