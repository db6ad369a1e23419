/** `application/json; charset=utf-8` → `application/json`. '' where there is none. */
export const mediaType = (headers: Headers): string => (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

export const isJson = (type: string): boolean => type === 'application/json' || /^[a-z0-9.-]+\/[a-z0-9.+-]+\+json$/.test(type)
