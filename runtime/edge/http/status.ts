/** Every way a request can fail, and the status it is answered with. The one table. */
export const statuses = {
  'invalid-json': 400,
  'invalid-request': 400,
  'unknown-form': 400,
  'signed-out': 401,
  forbidden: 403,
  'cross-site': 403,
  'demo-off': 403,
  'not-found': 404,
  'pack-not-open': 404,
  method: 405,
  exists: 409,
  stale: 409,
  'version-taken': 409,
  closed: 410,
  'too-large': 413,
  'content-type': 415,
  invalid: 422,
  'not-publishable': 422,
  server: 500,
  unavailable: 503,
} as const

export type FaultCode = keyof typeof statuses
export type FaultStatus = (typeof statuses)[FaultCode]
