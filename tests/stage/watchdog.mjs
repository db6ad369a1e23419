// Outlives a test run that was killed without a chance to tidy up, and ends what that run had started.
import { createInterface } from 'node:readline'
import { endTrees } from './process-tree.mjs'

const leaders = new Set()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})

const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const [what, pid] = line.split(' ')
  if (what === 'started') leaders.add(Number(pid))
  else leaders.delete(Number(pid))
})
// The pipe closes when the run is over, however it ended.
lines.on('close', () => endTrees([...leaders]))
