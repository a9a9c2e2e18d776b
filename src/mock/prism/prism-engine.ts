import type { IHttpConfig, PrismHttpComponents } from '@stoplight/prism-http';
import { bundle, type Contract, type Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { loadPrism } from './load-prism.ts';
import { PrismOperation } from './prism-operation.ts';
import { silentLogger } from './silent-logger.ts';
import { withoutExtensions } from './without-extensions.ts';

/** Prism, fed one operation at a time: what nobody asks for is never transformed. */
export class PrismEngine {
  readonly #contract: Contract;
  readonly #operations = new Map<string, Promise<PrismOperation>>();

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /**
   * The operation as Prism knows it; made when first asked for.
   *
   * @throws {Problem} not-implemented, when Prism cannot make sense of it
   */
  operation(operation: Operation): Promise<PrismOperation> {
    const known = this.#operations.get(operation.id);
    if (known !== undefined) return known;
    const made = this.#make(operation).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The mock cannot answer ${operation.id}: Prism cannot read it. ${reason}`;
      throw new Problem('not-implemented', message, { cause: error });
    });
    this.#operations.set(operation.id, made);
    return made;
  }

  async #make(operation: Operation): Promise<PrismOperation> {
    const { createInstance, getHttpOperationsFromSpec } = await loadPrism();
    const { paths, ...document } = bundle(this.#contract, [operation]);
    const { text: path } = operation.path;
    const bare = withoutExtensions(paths[path]?.[operation.method]);
    const only = { ...document, paths: { [path]: { [operation.method]: bare } } };
    const [transformed] = await getHttpOperationsFromSpec(only);
    if (transformed === undefined) throw new Error(`Prism sees no operation in ${operation.id}.`);
    // Prism would call any address that a request names; the host of the mock sends callbacks itself.
    const { callbacks: _callbacks, ...resource } = transformed;
    const parts: Pick<PrismHttpComponents, 'logger'> & Partial<PrismHttpComponents> = {
      logger: silentLogger,
      route: () => ({ _tag: 'Right', right: resource }),
    };
    const instance = createInstance(CONFIG, parts);
    return new PrismOperation((input, mock) =>
      instance.request(input, [resource], { ...CONFIG, mock })(),
    );
  }
}

/** The mock validates requests and checks credentials itself, at the right moment; Prism finds the answer. */
const CONFIG = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} as const satisfies IHttpConfig;
