import fs from 'node:fs'
import { resolve } from 'node:path'

const bundle = resolve('dist/throughline.js')
const { readFileSync } = fs
let code: string | undefined

/**
 * gas-local reads the bundle, a megabyte, from its file at every run, and Node makes a text of it each time: half of what a short run takes, and
 * the tests run it thousands of times. The text is the same all through: no test builds `dist`.
 */
function readBundleOnce(path: fs.PathOrFileDescriptor, options?: BufferEncoding): string | Buffer {
  if (path !== bundle || options !== undefined) return readFileSync(path, options)
  code ??= readFileSync(bundle, 'utf8')
  return code
}

// The test files that one process runs after another share Node's modules.
if (readFileSync.name !== readBundleOnce.name) fs.readFileSync = readBundleOnce as typeof readFileSync
