import { spawnSync } from 'node:child_process'
import { Plain } from '../../cli/project/progress.mjs'
import { root } from '../../cli/project/root.mjs'

const git = (...args) => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** The commit that one's own work began at: where the branch left main, or what is checked out when that is main itself. */
export function ownWorkSince() {
  const since = git('merge-base', 'HEAD', 'origin/main') ?? git('merge-base', 'HEAD', 'main') ?? git('rev-parse', 'HEAD')
  if (since === null) throw new Plain('`--changed` needs a git checkout to know what has changed.')
  return since
}

/** Paths from the root that differ from that commit, new files included, deleted ones not. */
export const changedFiles = (since) =>
  [git('diff', '--name-only', '--diff-filter=d', since), git('ls-files', '--others', '--exclude-standard')].flatMap((list) => (list ? list.split('\n') : []))
