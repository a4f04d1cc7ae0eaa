import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser of the tests: CHROMIUM_PATH, else one that is installed, else the one that the npm package @sparticuz/chromium carries, else
 * Debian's, installed where the tests run as root.
 * @throws Error that says what to install when there is none
 */
export function chromiumPath(): string {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH names no file: ${wanted}`)
  }
  const found = installed() ?? carried() ?? installedNow()
  if (found) return found
  throw new Error(
    'The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  )
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...places, ...macPlaces].find((place) => existsSync(place))
}

/**
 * The package unpacks its browser into the folder for temporary files. It brings the libraries that a bare machine lacks as well, but lays
 * them out only where it believes itself on AWS Lambda; the browser finds them by LD_LIBRARY_PATH. It is a module, so a process of its
 * own asks it.
 */
function carried(): string | undefined {
  try {
    createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const ask =
      "import('@sparticuz/chromium').then(async (m) => console.log(JSON.stringify([await m.default.executablePath(), process.env.LD_LIBRARY_PATH])))"
    const answer = execFileSync(process.execPath, ['-e', ask], {
      encoding: 'utf8',
      env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [path, libraries] = JSON.parse(answer) as [string, string | undefined]
    if (!existsSync(path)) return undefined
    if (libraries) process.env.LD_LIBRARY_PATH = libraries
    return path
  } catch {
    // Not installed, or not for this kind of machine: the next way is tried.
    return undefined
  }
}

function installedNow(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  return installed()
}
