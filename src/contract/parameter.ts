import type { SpecNode } from '../spec/index.ts';
import { own } from '../shared/own.ts';
import { readExamples } from './read-examples.ts';
import { Schema } from './schema.ts';
import type { SchemaNames } from './schema-names.ts';

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

/** Default serialisation per location (OpenAPI 3.1, section 4.8.12.2). */
const DEFAULT_STYLE: Readonly<Record<ParameterLocation, string>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** A parameter of an operation (OpenAPI 3.1, section 4.8.12). */
export class Parameter {
  readonly node: SpecNode;
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** Media type when the value is serialised as `content` instead of by `style`. */
  readonly mediaType: string | undefined;
  readonly schema: Schema | undefined;

  constructor(node: SpecNode, location: ParameterLocation, names: SchemaNames) {
    this.node = node.resolve();
    this.name = this.node.text('name') ?? '';
    this.in = location;
    this.required = location === 'path' || own(this.node.value, 'required') === true;
    this.style = this.node.text('style') ?? DEFAULT_STYLE[location];
    const explode = own(this.node.value, 'explode');
    this.explode = typeof explode === 'boolean' ? explode : this.style === 'form';
    const [media] = this.node.child('content')?.entries() ?? [];
    this.mediaType = media?.[0];
    const schema = media === undefined ? this.node.child('schema') : media[1].child('schema');
    this.schema = schema === undefined ? undefined : new Schema(schema, names);
  }

  get description(): string | undefined {
    return this.node.text('description');
  }

  get deprecated(): boolean {
    return own(this.node.value, 'deprecated') === true;
  }

  /** `example`, or the first of `examples`, or the schema's own. */
  get example(): unknown {
    const [named] = this.node.child('examples')?.entries() ?? [];
    return (
      own(this.node.value, 'example') ??
      named?.[1].child('value')?.value ??
      this.schema?.keyword('example')
    );
  }

  /** All of them: `example` or `examples`, or those of the schema. */
  get examples(): readonly unknown[] {
    const given = [...readExamples(this.node).values()].map(({ value }) => value);
    if (given.length > 0) return given;
    const more = this.schema?.keyword('examples');
    return [this.schema?.keyword('example'), ...(Array.isArray(more) ? more : [])].filter(
      (value) => value !== undefined,
    );
  }
}
