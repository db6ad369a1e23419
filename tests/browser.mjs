// A browser and a Chinese font: found on the machine, or installed where that is possible.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { Plain } from '../cli/project/progress.mjs'

const usual = [
  // The same engine without the window around it: a fifth less work for every page.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const runs = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findBrowser() {
  const asked = process.env.CHROME_PATH
  if (asked !== undefined) {
    if (!isProgram(asked)) throw new Plain(`CHROME_PATH is ${asked}, which is not a program.`)
    return asked
  }
  return usual.find(isProgram) ?? null
}

/** Only Linux may be without a Chinese font; where fontconfig itself is missing, so are the fonts. */
const hasChineseFont = () => process.platform !== 'linux' || (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

/** The path of a browser that can show Chinese. Installs Debian's packages where it may, else says what to install. */
export function needBrowser() {
  need(
    () => [...(findBrowser() ? [] : ['chromium-headless-shell']), ...missingFonts()],
    (packages) =>
      `The browser tests need ${packages}, and it could not be installed from here. Install it yourself:\n  Debian, Ubuntu   sudo apt-get install -y chromium-headless-shell fonts-noto-cjk\n  Fedora           sudo dnf install -y chromium google-noto-sans-cjk-fonts\nor name a browser that is already there: CHROME_PATH=/path/to/chrome npm test`,
  )
  return findBrowser()
}

/** Debian's packages with WebKit (Safari's engine), a display for it, and Firefox, by the programs that are run of them. */
const others = { 'webkit2gtk-driver': '/usr/bin/WebKitWebDriver', xvfb: '/usr/bin/xvfb-run', xauth: '/usr/bin/xauth', 'firefox-esr': '/usr/bin/firefox-esr' }

/** Installs the browsers beside Chromium where it may, else says what to install. */
export function needOtherBrowsers() {
  need(
    () => [...Object.keys(others).filter((name) => !isProgram(others[name])), ...missingFonts()],
    (packages) =>
      `These tests run WebKit and Firefox from Debian's packages. Missing: ${packages}. Install them yourself:\n  sudo apt-get install -y ${Object.keys(others).join(' ')} fonts-noto-cjk`,
  )
}

const missingFonts = () => (hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])

function need(missing, advice) {
  const packages = missing()
  if (packages.length > 0) install(packages)
  const still = missing()
  if (still.length > 0) throw new Plain(advice(still.join(' and ')))
}

const whole = (name) => (name === 'chromium-headless-shell' ? 'chromium' : name)

function install(packages) {
  if (!existsSync('/usr/bin/apt-get')) return
  const root = process.getuid?.() === 0
  if (!root && !runs('sudo', ['-n', 'true'])) return
  const apt = (...args) => runs(root ? 'apt-get' : 'sudo', [...(root ? [] : ['-n', 'apt-get']), ...args])
  console.log(`  installing ${packages.join(', ')} with apt-get …`)
  apt('update', '-qq')
  // Where there is no package of the shell alone (Ubuntu, Debian before 12), the whole browser has it.
  if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) apt('install', '-y', '-qq', '--no-install-recommends', ...packages.map(whole))
}
