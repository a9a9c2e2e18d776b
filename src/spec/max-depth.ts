/**
 * How deep a document may nest. Every engine walks documents recursively; real descriptions stay below 100,
 * and the call stack ends somewhere past 10,000.
 */
export const MAX_DEPTH = 1000;
