/** A risk of the OWASP API Security Top 10. */
export interface OwaspRisk {
  readonly title: string;
  /** Why a description of one's own API cannot tell anything about it. */
  readonly outOfReach?: string;
}

/** The OWASP API Security Top 10 of 2023, by id. */
export const OWASP_RISKS: ReadonlyMap<string, OwaspRisk> = new Map([
  ['API1:2023', { title: 'Broken Object Level Authorization' }],
  ['API2:2023', { title: 'Broken Authentication' }],
  ['API3:2023', { title: 'Broken Object Property Level Authorization' }],
  ['API4:2023', { title: 'Unrestricted Resource Consumption' }],
  ['API5:2023', { title: 'Broken Function Level Authorization' }],
  ['API6:2023', { title: 'Unrestricted Access to Sensitive Business Flows' }],
  ['API7:2023', { title: 'Server Side Request Forgery' }],
  ['API8:2023', { title: 'Security Misconfiguration' }],
  ['API9:2023', { title: 'Improper Inventory Management' }],
  [
    'API10:2023',
    {
      title: 'Unsafe Consumption of APIs',
      outOfReach: 'It is about how code treats the answers of other APIs.',
    },
  ],
]);
