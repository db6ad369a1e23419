import { existsSync, readFileSync } from 'node:fs'
import { inRoot, root } from './root.mjs'
import { runCommand } from './run-command.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * Whether node_modules holds what the lockfile names. npm keeps a copy of what it installed; comparing the two is exact,
 * which times of files are not after a git checkout.
 */
function isInstalled() {
  const installedFile = inRoot('node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return false
  const wanted = readJson(inRoot('package-lock.json')).packages
  const installed = readJson(installedFile).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const there = installed[path]
    return there ? there.version === version : optional === true
  })
}

/** `npm ci` where something is missing. */
export async function install() {
  if (isInstalled()) return 'nothing missing'
  // npm hands its own settings to scripts as npm_config_*; those of an outer npm must not steer this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(argv|global|prefix|workspaces?)$/i.test(name)))
  await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    say: 'npm ci',
  })
}
