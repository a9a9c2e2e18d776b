/** Something the library keeps, as answers show it and with what they must not show. */
export interface Item {
  readonly id: string;
  readonly [field: string]: unknown;
}
