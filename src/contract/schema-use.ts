import type { Direction } from './direction.ts';
import type { Parameter } from './parameter.ts';
import type { Schema } from './schema.ts';

/** A schema, and how the contract uses it. */
export interface SchemaUse {
  readonly schema: Schema;
  /** What people call it: `Order.lines[].sku`, `the query parameter sort of listOrders`, `the body of createOrder`. */
  readonly name: string;
  /** Which ways values of it travel; what is `readOnly` is in no request, what is `writeOnly` in no response. */
  readonly directions: ReadonlySet<Direction>;
  /** The parameter it describes, when it is a parameter's own schema. */
  readonly parameter: Parameter | undefined;
  /** The property it is the value of. */
  readonly property: string | undefined;
  /** The schema it is a property, an item or a branch of. */
  readonly owner: Schema | undefined;
}
