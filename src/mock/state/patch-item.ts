import { own } from '../../shared/own.ts';
import { isRecord } from '../../shared/is-record.ts';
import { equal } from '../../../templates/server-express/runtime/equal.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { applyJsonPatch } from './apply-json-patch.ts';
import { PatchError } from './patch-error.ts';
import { refusalKind } from './refusal-kind.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import type { Write } from './write.ts';

/**
 * An item after a JSON Patch (RFC 6902), which must leave alone what only the server sets.
 *
 * @throws {Problem} invalid for what is no patch, conflict or unprocessable for one that does not fit (RFC 5789,
 * section 2.2)
 */
export function patchItem(model: ResourceModel, item: Item, { operation, body }: Write): Item {
  const patched = apply();
  if (!isRecord(patched)) {
    throw new Problem('unprocessable', 'The patch leaves no resource. Change parts of it alone.');
  }
  const known = new Set([...Object.keys(item), ...Object.keys(patched)]);
  const fixed = [...known].find(
    (name) => isFixed(model, name) && !equal(own(item, name), own(patched, name)),
  );
  if (fixed !== undefined) {
    throw new Problem('unprocessable', `Only the server sets \`${fixed}\`. Leave it as it is.`);
  }
  const shown = Object.entries(patched).filter(([name]) => !isSecret(model, name));
  return Object.fromEntries(shown);

  function apply(): unknown {
    try {
      return model.fields.take(applyJsonPatch(model.fields.seat(item), body));
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      const { pointer, message, isMalformed } = error;
      throw new Problem(
        isMalformed ? 'invalid' : (refusalKind(operation) ?? 'conflict'),
        isMalformed
          ? 'The body is no JSON Patch. Correct the operation in details and send it again.'
          : 'The patch does not fit the resource, and nothing of it is done. Read the resource again.',
        { issues: [{ in: 'body', pointer, keyword: 'patch', message }] },
      );
    }
  }
}

function isFixed(model: ResourceModel, name: string): boolean {
  return name === model.identity || model.property(name)['readOnly'] === true;
}

/** What is taken and shown to nobody. */
function isSecret(model: ResourceModel, name: string): boolean {
  const { writeOnly, format } = model.property(name);
  return writeOnly === true || format === 'password';
}
