/** How callbacks and webhooks are sent. */
export interface CallbackOptions {
  /** Hosts that may be called beside those of this machine: `hooks.example.com`, `10.0.0.7:8080`. */
  readonly callbackHosts?: readonly string[] | undefined;
  /** Signs what the contract wants signed. Default: `specwright`. */
  readonly callbackSecret?: string | undefined;
  /** Where webhooks go: each when what it tells of has happened. */
  readonly webhookUrl?: string | undefined;
}
