/** Settings the tests run with: a demo on this machine. */
export const trialVars = {
  DEMO_SIGN_IN: 'loopback',
  // The tests are many clients.
  CLIENT_ADDRESS_HEADER: 'cf-connecting-ip',
  CLI_TOKEN: 'trial-token-trial-token-trial-token',
  SESSION_KEY: 'c2Vzc2lvbi1rZXktc2Vzc2lvbi1rZXktc2Vzc2lvbi0',
  CONTEXT_KEY: 'Y29udGV4dC1rZXktY29udGV4dC1rZXktY29udGV4dC0',
  SERVICE_SECRETS: JSON.stringify({ OMS_TOKEN: { origin: 'https://oms.acme.example', value: 'oms-secret', brand: 'acme' } }),
}

/** Approved origins, and where they really are while testing. */
export const trialOrigins = (backend: string, elsewhere: string): Record<string, string> => ({
  'https://oms.acme.example': backend,
  'https://crm.acme.example': elsewhere,
})
