import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Preference } from '../preference.ts';
import type { ContractAnswer } from './contract-answer.ts';

/**
 * Chooses among the answers that an operation declares.
 *
 * @throws {Problem} invalid, when the operation declares none that is preferred; not-acceptable, when not in a media
 * type that the caller takes
 */
export type ChooseAnswer = (
  operation: Operation,
  preference: Preference,
  exchange: Exchange,
) => Promise<ContractAnswer>;
