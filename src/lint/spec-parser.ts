import type { Document } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import type { SourceFile } from '../spec/index.ts';

type Parser = ConstructorParameters<typeof Document>[1];
type Parsed = ReturnType<Parser['parse']>;

const parsedFiles = new WeakMap<SourceFile, Parsed>();

/**
 * A parser for Spectral that takes the value of a file that is loaded already. Spectral's own parser is asked
 * only for positions, when the first finding in the file needs one: so ranges are exactly Spectral's, and a
 * clean file is parsed once.
 */
export function specParser(file: SourceFile, isRoot: boolean): Parser {
  // As Spectral does: the document it is given is YAML whatever its name, a referenced `.json` is JSON.
  const stock = (!isRoot && file.path.endsWith('.json') ? parsers.Json : parsers.Yaml) as Parser;
  return {
    parse: () => ({ data: file.value, ast: {}, lineMap: [], diagnostics: [] }),
    getLocationForJsonPath(_result, path, closest) {
      const parsed = parsedFiles.get(file) ?? stock.parse(file.text);
      parsedFiles.set(file, parsed);
      return stock.getLocationForJsonPath(parsed, path, closest);
    },
    trapAccess: (value) => value,
  };
}
