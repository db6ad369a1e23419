import type { Release } from '../../runtime/engine/program.ts'
import type { World } from '../../runtime/engine/world.ts'
import type { App } from '../../schemas/documents.ts'

/** bytes: one initial congestion window, which the first view must fit with everything in it */
export const budget = 14_600
/** bytes, compressed: what the enhance script adds to every page at the edge */
const script = 3_000

/** About how many bytes the first view of an app's release weighs on the wire. The edge's brotli does a little better than this deflate. */
export async function weighFirstView(app: App, world: World, release: Release): Promise<number | null> {
  const [{ load }, { renderPage }, { sampleState }] = await Promise.all([
    import('../../runtime/engine/load.ts'),
    import('../../runtime/engine/page.ts'),
    import('../../runtime/engine/samples.ts'),
  ])
  const page = renderPage(load(release, release.locales[0]!), release.start, sampleState(app, world, release.start))
  if (typeof page !== 'string') return null
  const packed = new Blob([page]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return (await new Response(packed).arrayBuffer()).byteLength + script
}
