/** A JSON Pointer (RFC 6901) the way a person reads it: `/views/result/blocks/2/props` → `views.result.blocks[2].props`. */
export function readablePath(pointer: string): string {
  return pointerSteps(pointer).reduce<string>((path, step) => joinPath(path, step), '')
}

export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function joinPath(path: string, step: string | number): string {
  if (typeof step === 'number' || /^\d+$/.test(step)) return `${path}[${step}]`
  return path === '' ? step : `${path}.${step}`
}
