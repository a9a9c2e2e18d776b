import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import type { MediaType } from './media-type.ts';
import { readContent } from './read-content.ts';
import type { SchemaNames } from './schema-names.ts';

/** The body an operation takes (OpenAPI 3.1, section 4.8.13). */
export class RequestBody {
  readonly node: SpecNode;
  readonly required: boolean;
  readonly content: ReadonlyMap<string, MediaType>;

  constructor(node: SpecNode, names: SchemaNames) {
    this.node = node.resolve();
    this.required = own(this.node.value, 'required') === true;
    this.content = readContent(this.node, names);
  }

  /** The first JSON media type. */
  get json(): MediaType | undefined {
    return [...this.content.values()].find((media) => media.isJson);
  }
}
