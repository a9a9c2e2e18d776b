import type { ParameterStyle } from './serialize-parameter.ts';

type Styles = Readonly<Record<string, ParameterStyle>>;

/** What the contract says of an operation, as far as a request needs it. */
export interface OperationInfo {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Path template below the base URL. */
  readonly path: string;
  /** Media types of the responses. Default: `application/json`. */
  readonly accept?: string;
  /** Media type of the request body. */
  readonly body?: string;
  /** Header parameters that calls set under a name of their own, by that name. */
  readonly options?: Readonly<Record<string, string>>;
  /** Parameters that are not written by the default style of their place, by name. */
  readonly pathStyles?: Styles;
  readonly query?: Styles;
  readonly header?: Styles;
  readonly cookie?: Styles;
  /** The same for the fields of an urlencoded body. */
  readonly bodyStyles?: Styles;
  /** Where the items of a page are in the result; `[]` when it is the array itself. */
  readonly items?: readonly string[];
}
