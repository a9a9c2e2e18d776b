import type { Contract, Operation } from '../../../src/contract/index.ts';
import type { Edit, Fix } from '../../../src/convention/index.ts';
import { placeVersion } from './place-version.ts';

type Node = Operation['node'];

const NONE: Fix = { edits: [] };

/**
 * Brings the version of an operation from its path to its servers, or there where it is nowhere, together with all
 * operations that have the same servers. No edits where that would send some of them to somewhere else than the others.
 */
export function versionFix(operation: Operation, contract: Contract, prefix: string): Fix {
  const owner = serversOf(operation);
  const peers = contract.operations.filter((each) => serversOf(each).identity === owner.identity);
  const [head, ...others] = new Set(peers.map(({ path }) => versionedHead(path.text)));
  if (head === undefined || others.length > 0) return NONE;
  const urls = (owner.child('servers')?.items() ?? []).map((server) => server.child('url'));
  const before = urls.length === 0 ? ['/'] : urls.map((url) => url?.value);
  const major = /\d+$/.exec(head)?.[0] ?? /^v?([1-9]\d*)/i.exec(versionOf(contract))?.[1] ?? '1';
  const after = before.map((url) => placeVersion(url, head, { prefix, major }));
  const renames = head === '' ? [] : moveOut(peers, contract, (text) => text.slice(head.length));
  if (renames === undefined || after.includes(undefined)) return NONE;
  const root = contract.document.node;
  const edits = urls.flatMap((at, index): Edit[] =>
    at === undefined || at.value === after[index] ? [] : [{ op: 'set', at, value: after[index] }],
  );
  const value = after.map((url) => ({ url }));
  const added: Edit = { op: 'add', at: root, path: ['servers'], value, before: 'paths' };
  const isSame = before.every((url, index) => join(String(url), head) === after[index]);
  return {
    edits: [...(urls.length === 0 ? [added] : edits), ...renames],
    ...(isSame ? {} : { review: `Serve the API at ${after.join(', ')}: its URLs change` }),
  };
}

/** Takes the version out of a path where each of its servers has it already. */
export function unversionedPath(operation: Operation, contract: Contract, version: string): Fix {
  const { basePath, path } = operation;
  const root = contract.document.node;
  const segment = version.toLowerCase();
  const isServed = (root.child('servers')?.items() ?? []).every((server) =>
    String(server.child('url')?.value).toLowerCase().split('/').includes(segment),
  );
  const peers = contract.operations.filter((each) => each.path.text === path.text);
  const isRoots = peers.every((each) => serversOf(each).identity === root.identity);
  const without = (text: string): string => text.replace(`/${version}`, '');
  const edits = isServed && isRoots ? moveOut(peers, contract, without) : undefined;
  if (edits === undefined) return NONE;
  return { edits, review: `Serve it at ${basePath}${without(path.text)}: its URL changes` };
}

/** Gives paths other names; `undefined` where somebody else knows them by theirs, or has the new one. */
function moveOut(
  operations: readonly Operation[],
  { document, operations: all }: Contract,
  rename: (path: string) => string,
): readonly Edit[] | undefined {
  const moved = new Set(operations.map(({ path }) => path.text));
  const isWhole = all.every((each) => operations.includes(each) || !moved.has(each.path.text));
  // `#/paths/~1v1~1orders`: of a reference, or of the operation of a link.
  const isNamed = [...document.files.values()].some(({ text }) => text.includes('paths/~1'));
  const kept = all.map(({ path }) => path.text).filter((text) => !moved.has(text));
  const names = [...new Set(kept), ...[...moved].map(rename)].map(shapeOf);
  if (!isWhole || isNamed || new Set(names).size < names.length) return undefined;
  const paths = document.node.child('paths');
  return [...moved].flatMap((text): Edit[] => {
    const at = paths?.property(text);
    return at === undefined ? [] : [{ op: 'rename', at, key: rename(text) || '/' }];
  });
}

/** Two paths that differ in the names of their parameters alone are the same (OpenAPI 3.1, section 4.8.8). */
function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}') || '/';
}

/** What decides where an operation is served. */
function serversOf({ node, pathItem }: Operation): Node {
  return [node, pathItem].find((each) => each.child('servers') !== undefined) ?? node.document.node;
}

/** `/api/v1` of `/api/v1/orders`; empty where the path holds no version. */
function versionedHead(path: string): string {
  return /^(?:\/[^/{}]+)*?\/v\d+(?=\/|$)/i.exec(path)?.[0] ?? '';
}

function versionOf({ document }: Contract): string {
  // Unquoted in YAML, `version: 1.0` is a number.
  return String(document.node.get('info', 'version')?.value);
}

function join(url: string, head: string): string {
  return `${url.replace(/\/+$/, '')}${head}`;
}
