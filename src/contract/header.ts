import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import { Schema } from './schema.ts';
import type { SchemaNames } from './schema-names.ts';

/** A response header (OpenAPI 3.1, section 4.8.21). */
export class Header {
  readonly node: SpecNode;
  /** As written; header names compare without case (RFC 9110, section 5.1). */
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema | undefined;

  constructor(name: string, node: SpecNode, names: SchemaNames) {
    this.name = name;
    this.node = node.resolve();
    this.required = own(this.node.value, 'required') === true;
    const schema = this.node.child('schema');
    this.schema = schema === undefined ? undefined : new Schema(schema, names);
  }

  /** Every value that the description names: `const`, `enum`, `default` and examples. */
  get values(): readonly SpecNode[] {
    const schema = this.schema?.node.resolve();
    return [
      schema?.child('const'),
      ...(schema?.child('enum')?.items() ?? []),
      schema?.child('default'),
      schema?.child('example'),
      ...(schema?.child('examples')?.items() ?? []),
      this.node.child('example'),
      ...(this.node.child('examples')?.entries() ?? []).map(([, named]) => named.child('value')),
    ].filter((node) => node !== undefined);
  }
}
