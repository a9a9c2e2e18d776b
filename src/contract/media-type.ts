import type { SpecNode } from '../spec/index.ts';
import { readExamples } from './read-examples.ts';
import { Schema } from './schema.ts';
import type { SchemaNames } from './schema-names.ts';

/** One entry of a `content` map (OpenAPI 3.1, section 4.8.14). */
export class MediaType {
  readonly node: SpecNode;
  /** As written: may hold parameters (`; charset=utf-8`) or a wildcard. */
  readonly name: string;
  readonly schema: Schema | undefined;
  /** Whether bodies of this type are JSON: `application/json` or a `+json` suffix (RFC 6839). */
  readonly isJson: boolean;

  constructor(name: string, node: SpecNode, names: SchemaNames) {
    this.name = name;
    this.isJson = /^[^;]*[/+]json\s*(;|$)/i.test(name);
    this.node = node.resolve();
    const schema = this.node.child('schema');
    this.schema = schema === undefined ? undefined : new Schema(schema, names);
  }

  /** Examples by name; a single unnamed `example` is called `default`. */
  get examples(): ReadonlyMap<string, unknown> {
    return new Map([...this.exampleNodes].map(([name, { value }]) => [name, value]));
  }

  /** Where the examples stand, by name. */
  get exampleNodes(): ReadonlyMap<string, SpecNode> {
    return readExamples(this.node);
  }
}
