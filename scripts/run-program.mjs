// node scripts/run-program.mjs PROGRAM.ts [words]: bundles a TypeScript program of this repository, and runs it. A bundle starts in half
// the time of sources that are translated one by one (docs/decisions.md), and threads can run it.
import { pathToFileURL } from 'node:url'
import { bundleProgram } from './bundle-program.mjs'

const [program = '', ...words] = process.argv.slice(2)
const file = await bundleProgram(program)
process.argv = [process.argv[0], program, ...words]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(file).href)
