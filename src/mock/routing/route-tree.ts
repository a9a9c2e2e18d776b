import { decodePercent } from '../../shared/decode-percent.ts';
import { SegmentPattern } from './segment-pattern.ts';

/** The outcome of looking a request up: what is mounted there, or the methods that the path has instead. */
export type RouteLookup<T> =
  | { readonly target: T }
  | { readonly target?: never; readonly allowed: readonly string[] };

interface Node<T> {
  readonly literals: Map<string, Node<T>>;
  /** The heaviest first. */
  readonly patterns: Branch<T>[];
  readonly leaves: Map<string, T>;
}

interface Branch<T> {
  readonly key: string;
  readonly pattern: SegmentPattern;
  readonly node: Node<T>;
}

const createNode = <T>(): Node<T> => ({ literals: new Map(), patterns: [], leaves: new Map() });

/**
 * Finds operations by method and path. Literal segments win over `{id}.json`, which wins over `{id}` (OpenAPI
 * 3.1, section 4.8.8.2); a dead end is left again. Looking up costs the same for 10 operations and for 1,000.
 */
export class RouteTree<T> {
  readonly #root = createNode<T>();

  /** Mounts a target. The first of two equal templates keeps its place. */
  add(method: string, template: string, target: T): void {
    let node = this.#root;
    for (const segment of split(template)) node = enter(node, segment);
    if (!node.leaves.has(method)) node.leaves.set(method, target);
  }

  /** @param path as sent, percent-encoded */
  find(method: string, path: string): RouteLookup<T> {
    const allowed = new Set<string>();
    let target: T | undefined;
    const take = (leaves: ReadonlyMap<string, T>): boolean => {
      // RFC 9110, section 9.3.2: HEAD is answered wherever GET is.
      target = leaves.get(method) ?? (method === 'HEAD' ? leaves.get('GET') : undefined);
      for (const other of leaves.keys()) allowed.add(other);
      return target !== undefined;
    };
    walk(this.#root, split(path).map(decodePercent), 0, take);
    if (target !== undefined) return { target };
    if (allowed.has('GET')) allowed.add('HEAD');
    return { allowed: [...allowed] };
  }
}

function enter<T>(node: Node<T>, segment: string): Node<T> {
  if (!SegmentPattern.isPattern(segment)) {
    const literal = decodePercent(segment);
    const found = node.literals.get(literal) ?? createNode<T>();
    node.literals.set(literal, found);
    return found;
  }
  const pattern = new SegmentPattern(segment);
  const key = JSON.stringify(pattern.literals);
  const found = node.patterns.find((branch) => branch.key === key);
  if (found !== undefined) return found.node;
  const made = { key, pattern, node: createNode<T>() };
  node.patterns.push(made);
  node.patterns.sort((a, b) => b.pattern.weight - a.pattern.weight);
  return made.node;
}

/** Offers what is mounted at a path, the best match first, until something is taken. */
function walk<T>(
  node: Node<T>,
  segments: readonly string[],
  depth: number,
  take: (leaves: ReadonlyMap<string, T>) => boolean,
): boolean {
  const segment = segments[depth];
  if (segment === undefined) return node.leaves.size > 0 && take(node.leaves);
  const literal = node.literals.get(segment);
  if (literal !== undefined && walk(literal, segments, depth + 1, take)) return true;
  return node.patterns.some(
    ({ pattern, node: child }) =>
      pattern.matches(segment) && walk(child, segments, depth + 1, take),
  );
}

function split(path: string): string[] {
  return (path.startsWith('/') ? path.slice(1) : path).split('/');
}
