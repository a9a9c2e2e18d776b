import { isRecord } from '../shared/is-record.ts';
import type { SpecDocument, SpecNode } from '../spec/index.ts';
import { SpecError } from '../spec/index.ts';
import type { Extension } from './extension.ts';
import { objectField, type ObjectField } from './object-fields.ts';
import type { ObjectKind } from './object-kind.ts';

interface Place {
  readonly node: SpecNode;
  readonly kind: ObjectKind;
}

/**
 * The extensions whose names are wanted, each once, in the order of the text. Names in data (examples,
 * values of other extensions) do not count.
 */
export function readExtensions(
  document: SpecDocument,
  isWanted: (name: string) => boolean,
): readonly Extension[] {
  const known = new Map<string, boolean>();
  // The text tells at a fraction of the cost that there are none, as in most descriptions.
  const sources = [...document.files.values()].flatMap((file) => file.sources);
  if (!sources.some(({ text }) => mayMention(text))) return [];
  const found: Extension[] = [];
  const seen = new Set<object>();
  const pending: Place[] = [{ node: document.node, kind: 'root' }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    pending.push(...visit(place).toReversed());
  }
  return found;

  function visit({ node, kind }: Place): Place[] {
    const { value } = node;
    if (!isRecord(value) || seen.has(value)) return [];
    seen.add(value);
    // A reference may have fields beside it (OpenAPI 3.1, section 4.8.24.1).
    const below = target(node).map((next): Place => ({ node: next, kind }));
    for (const name of Object.keys(value)) {
      if (name.startsWith('x-')) {
        const extension = isKnown(name) ? node.property(name) : undefined;
        if (extension !== undefined && !dangles(extension)) {
          found.push({ name, node: extension, owner: kind });
        }
        continue;
      }
      const field = objectField(kind, name);
      if (field !== undefined) below.push(...held(node.property(name), field));
    }
    return below;
  }

  /** Without its text, a file may hold anything. */
  function mayMention(text: string): boolean {
    if (text === '') return true;
    for (const [name] of text.matchAll(/\bx-[\w-]+(?=["']?\s*:)/g)) {
      if (isKnown(name)) return true;
    }
    return false;
  }

  function isKnown(name: string): boolean {
    const answer = known.get(name) ?? isWanted(name);
    known.set(name, answer);
    return answer;
  }
}

function dangles(node: SpecNode): boolean {
  return node.ref !== undefined && target(node).length === 0;
}

/** What a reference leads to; what leads nowhere is another rule's to name. */
function target(node: SpecNode): SpecNode[] {
  const { ref } = node;
  if (ref === undefined) return [];
  try {
    return [node.document.follow(node, ref)];
  } catch (error) {
    if (error instanceof SpecError) return [];
    throw error;
  }
}

function held(node: SpecNode | undefined, { kind, shape }: ObjectField): Place[] {
  if (node === undefined) return [];
  if (shape === 'one') return [{ node, kind }];
  const children = shape === 'list' ? node.items() : node.entries().map(([, child]) => child);
  return children.map((child) => ({ node: child, kind }));
}
