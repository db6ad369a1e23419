// A program with all that it has started in turn: found, and ended as a whole.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const grace = 3000

/** Every process that runs, with its parent and its group. A zombie only waits to be reaped: it is not listed. */
function listProcesses() {
  if (process.platform === 'linux') return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStat(name) : []))
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/\s+/)
    return pid && !state.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent), group: Number(group) }] : []
  })
}

function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in brackets and may hold anything, brackets too.
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }]
  } catch {
    return []
  }
}

/** Of `known` and what belongs to it (by parent or by group), the processes that run. */
function membersOf(known) {
  const running = listProcesses()
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const { pid, parent, group } of running) if (known.has(parent) || known.has(group)) known.add(pid)
  }
  return running.filter(({ pid }) => known.has(pid)).map(({ pid }) => pid)
}

/**
 * Ends the process groups led by `leaders` and everything below them, whatever group that has moved to: SIGTERM first,
 * SIGKILL to what is still there after 3 s.
 */
export async function endTrees(leaders) {
  if (process.platform === 'win32') {
    for (const pid of leaders) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    return
  }
  const known = new Set(leaders)
  const asked = new Set()
  const until = Date.now() + grace
  // Looked at anew each time: a program may start another while it is ending.
  for (let left = membersOf(known); left.length > 0; left = membersOf(known)) {
    for (const pid of left) {
      if (Date.now() > until) signal(pid, 'SIGKILL')
      else if (!asked.has(pid)) signal(pid, 'SIGTERM')
      asked.add(pid)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
