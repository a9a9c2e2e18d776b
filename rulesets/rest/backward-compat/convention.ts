import type { Operation } from '../../../src/contract/index.ts';
import {
  compareContracts,
  defineConvention,
  overContract,
  type Change,
} from '../../../src/convention/index.ts';
import { mayBreak } from './may-break.ts';

/** More operations than this are counted, not named. */
const MOST_NAMED = 3;

/** Whoever uses these was told that they may change (`x-stability-level`). */
const UNSTABLE = new Set(['draft', 'alpha', 'experimental']);

export default defineConvention({
  id: 'rest/backward-compat',
  summary: 'A contract breaks no client of the one before, unless its major version says so.',
  why: 'Clients are not deployed together with the server: those that were right yesterday fail today.',
  since: '0.1.0',
  sources: [
    'Semantic Versioning 2.0.0, section 8',
    'Zalando guideline 106',
    'RFC 9110, section 15',
    'oasdiff: breaking changes',
  ],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  options: {
    generatedClients: {
      type: 'boolean',
      description:
        'Whether a changed `operationId` breaks: the functions of generated clients have its name.',
      default: false,
    },
    openEnums: {
      type: 'boolean',
      description: 'Whether clients expect values in answers that no enumeration has yet.',
      default: false,
    },
    removeDeprecated: {
      type: 'boolean',
      description: 'Whether an operation may go that was deprecated before.',
      default: false,
    },
  },
  lint: overContract((report, { contract, options }) => {
    const { earlier } = contract;
    if (earlier === undefined || mayBreak(earlier.version, contract.version)) return;
    for (const change of compareContracts(earlier, contract)) {
      if (!breaks(change, options)) continue;
      const { at, what, undo } = change;
      report(
        at,
        `${what}${touched(change)}`,
        `${undo}, or raise the major version from ${earlier.version}`,
        { asItStands: true },
      );
    }
  }),
});

function breaks(
  { kind, effect, operations }: Change,
  options: Readonly<Record<string, unknown>>,
): boolean {
  if (operations.every(isUnstable)) return false;
  if (effect === 'source') return options['generatedClients'] === true;
  if (effect !== 'breaking') return false;
  if (kind === 'operation-removed' && options['removeDeprecated'] === true)
    return operations.some(({ deprecated }) => !deprecated);
  return !(kind === 'response-values-widened' && options['openEnums'] === true);
}

function isUnstable({ node }: Operation): boolean {
  return UNSTABLE.has(node.text('x-stability-level') ?? '');
}

/** The operations that a change touches, unless it stands at the only one. */
function touched({ at, operations }: Change): string {
  if (operations.length === 1 && ['paths', 'webhooks'].includes(String(at.path[0]))) return '';
  const names = operations.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = operations.length - names.length;
  return ` (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
