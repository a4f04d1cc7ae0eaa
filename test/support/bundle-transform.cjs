// Jest takes every .mjs file for an ES module and cannot load one on Node 20, whatever transforms it. A package that ships nothing
// else is bundled into one CommonJS module instead: test/support/esm-only/ has a file for each, jest.config.mjs maps the names.
const { dirname } = require('node:path')
const { buildSync } = require('esbuild')

module.exports = {
  process(source, path) {
    const stdin = { contents: source, resolveDir: dirname(path) }
    const { outputFiles } = buildSync({ stdin, bundle: true, format: 'cjs', platform: 'node', write: false })
    return { code: outputFiles[0].text }
  },
}
