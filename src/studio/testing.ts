export { ContractViolation } from './contract-violation.ts';
export { testContract, type ContractTests, type TestContractOptions } from './test-contract.ts';
export {
  runChecks,
  TestError,
  type CheckOutcome,
  type CredentialRequest,
  type CredentialSource,
  type Finding,
  type TestReport,
} from '../testing/index.ts';
