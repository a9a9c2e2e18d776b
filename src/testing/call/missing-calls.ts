import * as fc from 'fast-check';
import type { Contract, Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { itemChain } from '../session/item-chain.ts';
import { CallsOf } from './calls-of.ts';
import { parameterSchema } from './parameter-arbitrary.ts';
import { validCalls } from './valid-calls.ts';

/** Ids at the far end of what fits: numbered things start at the other one. */
const FAR = fc.integer({ min: 2_100_000_000, max: 2_147_483_000 });

/** Letters and digits enough never to be an id by chance. */
const UNLIKELY = fc.stringMatching(/^zz[a-z0-9]{14}$/);

/**
 * Valid calls, but for a resource that does not exist; none where the path names no resource whose ids could be
 * told from ids that are taken.
 */
export function missingCalls(operation: Operation, contract: Contract): CallsOf<Call> {
  const parameter = itemChain(operation, contract).at(-1)?.parameter;
  const declared = parameter === undefined ? undefined : operation.parameter('path', parameter);
  const { arms } = validCalls(operation);
  if (parameter === undefined || declared === undefined) return new CallsOf<Call>([]);
  const schema = parameterSchema(declared);
  const types = [schema['type'] ?? []].flat();
  const isUuid = schema['format'] === 'uuid';
  const isPlain = ['format', 'pattern', 'enum', 'maxLength', 'maximum', '$ref'].every(
    (keyword) => !Object.hasOwn(schema, keyword),
  );
  if (!isUuid && !isPlain) return new CallsOf<Call>([]);
  const id = types.includes('integer') ? FAR : UNLIKELY;
  return new CallsOf(
    arms.map((arm) =>
      fc.tuple(arm, id).map(([call, unlikely]): Call => ({
        ...call,
        // A generated UUID is one nobody has.
        path: isUuid ? call.path : { ...call.path, [parameter]: unlikely },
        missing: true,
      })),
    ),
  );
}
