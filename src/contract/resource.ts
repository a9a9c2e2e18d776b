import type { Operation } from './operation.ts';
import type { Schema } from './schema.ts';

/**
 * A collection path and its item path: `/orders` and `/orders/{order_id}`; also `/rooms/{room_id}/bookings` and
 * `/bookings/{booking_id}`.
 */
export interface Resource {
  /** The last literal segment: `orders`. Not unique: two parents may have children of the same name. */
  readonly name: string;
  readonly collection: string;
  readonly item: string | undefined;
  /** The item path's last parameter, `order_id`, and the property of an item that carries its value, `id`. */
  readonly identity: { readonly parameter: string; readonly property: string } | undefined;
  /** What an item looks like when read. */
  readonly schema: Schema | undefined;
  /** The resource whose item path this collection stands under. */
  readonly parent: Resource | undefined;
  readonly operations: {
    readonly list?: Operation;
    readonly create?: Operation;
    readonly read?: Operation;
    readonly replace?: Operation;
    readonly update?: Operation;
    readonly delete?: Operation;
  };
  /** `POST /orders/{order_id}/cancel`: what else can be done with an item. */
  readonly actions: readonly Operation[];
}
