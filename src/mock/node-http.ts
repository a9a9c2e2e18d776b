/**
 * Node's HTTP. Importing it reads every export of it, one of which loads Node's own `fetch`: that takes ten times what
 * the rest does.
 */
export const http = process.getBuiltinModule('node:http');
