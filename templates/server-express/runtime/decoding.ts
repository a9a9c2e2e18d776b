export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** What a text may stand for. */
export interface Shape {
  /** Any text, where left out. */
  readonly types?: readonly JsonType[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** How to read a parameter (OpenAPI 3.1, section 4.8.12). */
export interface ParameterDecoding extends Shape {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  /** Left out where it is the location's default. */
  readonly style?: string;
  readonly explode?: boolean;
  /** The value is JSON, not serialised by style. */
  readonly isJson?: boolean;
  /** Taken when the caller sends none. */
  readonly default?: unknown;
}

/** How to read a body. */
export interface BodyDecoding {
  /** As the contract names them; may hold wildcards. */
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
  /** Types of the fields of a form. */
  readonly form?: Shape;
}

/** How to read a request, and what its answer can be. */
export interface Decoding {
  readonly parameters: readonly ParameterDecoding[];
  /** Left out where the operation takes none. */
  readonly body?: BodyDecoding;
  /** Media types of the answers; left out where the contract has no answer for a caller who accepts none. */
  readonly produces?: readonly string[];
}
