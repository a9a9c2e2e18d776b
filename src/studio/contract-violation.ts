/** A server breaks its contract. The message is what the command line prints: the call, and how to make it again. */
export class ContractViolation extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ContractViolation';
  }
}
