import { writeFileSync } from 'node:fs'
import { behaviours } from '../../../runtime/client/generated/behaviours.ts'
import { enhance } from '../../../runtime/client/generated/enhance.ts'
import { compile } from '../../../runtime/engine/compile.ts'
import { sampleState } from '../../../runtime/engine/samples.ts'
import { exampleApps, exampleWorld } from '../example-world.ts'

/** Writes what the measured Worker holds in hand: the release of the order page, and the data of its result view. */
const world = exampleWorld()
const app = exampleApps().find((one) => one.id === 'order-status')
const { release, problems } = compile(app, world, { scripts: { page: enhance, blocks: behaviours } })
if (!app || !release) throw new Error(`the example does not compile: ${JSON.stringify(problems)}`)
writeFileSync(process.argv[2] as string, JSON.stringify({ release, state: sampleState(app, world, 'result') }))
