import type { Text } from './hole.ts'
import { Hole } from './hole.ts'

/** An id inside a block's own, for a block with several controls (`asksOfNode` names them alike). */
export const innerId = (id: Text, name: string): Text => (id instanceof Hole ? new Hole([...id.parts, `-${name}`]) : `${id}-${name}`)
