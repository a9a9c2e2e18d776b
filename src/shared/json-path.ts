/** The keys that lead from the root of a document to a value. */
export type JsonPath = readonly (string | number)[];
