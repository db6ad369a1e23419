/** One initial congestion window: ten segments of 1,460 bytes (RFC 6928). */
const window = 14_600
/** What most customers open has a limit of its own. */
const own = { 'order-status': 6000 }

/** How many bytes, compressed with brotli, the first view of an example may have: the whole answer, with its css and script. */
export const firstViewLimit = (app) => own[app] ?? window
