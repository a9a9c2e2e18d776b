import type { Contract, Direction, Operation } from '../contract/index.ts';
import { ifReadable } from '../shared/if-readable.ts';
import type { SpecNode } from '../spec/index.ts';
import { CHANGE_KINDS } from './change-kinds.ts';
import { ChangeLog } from './change-log.ts';
import type { Change, ChangeKind } from './change.ts';
import { compareOperations } from './compare-operations.ts';
import { anyNames } from './any-names.ts';
import { compareSent } from './compare-sent.ts';
import { pairOperations } from './pair-operations.ts';
import { effectOf } from './schema/effect-of.ts';
import type { Pair } from './schema/pair.ts';
import type { Reason } from './schema/reason.ts';
import { reasonText } from './schema/reason-text.ts';
import { reasonsBelow } from './schema/reasons-below.ts';
import { SchemaComparison } from './schema/schema-comparison.ts';
import type { Scope } from './scope.ts';

/**
 * What a contract promises otherwise than an earlier one. What several operations share is one change. Operations that
 * cannot be read (a reference leads nowhere) are passed over.
 */
export function compareContracts(before: Contract, after: Contract): readonly Change[] {
  const log = new ChangeLog();
  const comparisons = {
    request: new SchemaComparison('request'),
    response: new SchemaComparison('response'),
  };
  const roots: {
    readonly operation: Operation;
    readonly direction: Direction;
    readonly pair: Pair;
  }[] = [];
  const { matched, gone, come } = pairOperations(before.operations, after.operations);

  for (const operation of gone) {
    scopeOf(operation).tell(
      'operation-removed',
      placeOf(operation, after),
      `${operation.endpoint} is gone`,
      `Keep ${operation.endpoint}`,
    );
  }
  for (const operation of come) {
    scopeOf(operation).tell(
      'operation-added',
      operation.node,
      `${operation.endpoint} is new`,
      `Leave ${operation.endpoint} out`,
    );
  }
  for (const [was, is] of matched) {
    tellMove(was, is);
    ifReadable(() =>
      compareOperations(
        { contract: before, operation: was },
        { contract: after, operation: is },
        scopeOf(was),
      ),
    );
  }
  ifReadable(() =>
    compareSent(webhooks(before), webhooks(after), {
      noun: 'webhook',
      owner: after.document.node.child('webhooks') ?? after.document.node,
      scopeOf,
    }),
  );
  const changed = {
    request: comparisons.request.changed,
    response: comparisons.response.changed,
  };
  for (const { operation, direction, pair } of roots) {
    for (const reason of reasonsBelow(pair, changed[direction])) {
      const { at, asItStands } = reason;
      const kind = kindOf(reason, direction);
      const effect = effectOf(reason, direction);
      log.add({ kind, effect, at, ...reasonText(reason, direction) }, operation, asItStands);
    }
  }
  return log.all;

  function scopeOf(operation: Operation): Scope {
    return {
      tell: (kind, at, what, undo) =>
        log.add({ kind, effect: CHANGE_KINDS[kind], at, what, undo }, operation),
      schemas(direction, old, now, place) {
        const subject = { ...place, isNamed: false, path: '' };
        const pair = comparisons[direction].compare(old, now, subject);
        roots.push({ operation, direction, pair });
      },
    };
  }

  function tellMove(was: Operation, is: Operation): void {
    const [old, now] = [was, is].map(({ basePath, path }) => anyNames(`${basePath}${path.text}`));
    if (old === now) return;
    const at = after.document.node.child('servers') ?? after.document.node;
    const [from, to] = [was.basePath, is.basePath].map((path) => (path === '' ? '/' : path));
    scopeOf(was).tell(
      'server-moved',
      at,
      `The API moved from \`${from}\` to \`${to}\``,
      `Go on serving \`${from}\``,
    );
  }
}

function kindOf({ aspect, side }: Reason, direction: Direction): ChangeKind {
  if (aspect === 'property') return side === 'lost' ? 'property-removed' : 'property-added';
  return `${direction}-${aspect}-${side === 'lost' ? 'narrowed' : 'widened'}`;
}

/** The path that an operation is gone from, if that is still there. */
function placeOf({ path }: Operation, { document }: Contract): SpecNode {
  const paths = document.node.child('paths');
  const [, left] = paths?.entries().find(([key]) => anyNames(key) === anyNames(path.text)) ?? [];
  return left ?? paths ?? document.node;
}

function webhooks(contract: Contract): ReadonlyMap<string, Operation> {
  return new Map(contract.webhooks.map((each) => [`${each.path.text} ${each.method}`, each]));
}
