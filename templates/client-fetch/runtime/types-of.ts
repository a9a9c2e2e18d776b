/** How the types of a contract are taken apart. */

/** The value at a key of whatever members of a union have it. */
export type At<T, Key extends string> = T extends { readonly [K in Key]?: infer Value }
  ? Value
  : never;

/** The items of whatever members of a union are arrays. */
export type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;

/** A body of bytes. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream | string;

/** A form: fields by name, where any may be a file; or one that is encoded already. */
export type FormBody<T> =
  | FormData
  | (T extends object ? { [Field in keyof T]: T[Field] | Blob | readonly Blob[] } : never);
