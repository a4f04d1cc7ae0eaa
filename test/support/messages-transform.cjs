// Jest's half of what build.mjs does for esbuild: the catalogues of ICU texts that src/messages/index.ts imports become functions.
const { transformSync } = require('@swc/core')

const loader = JSON.stringify(require.resolve('./load-catalogue.cjs'))

module.exports = {
  process(source, path) {
    const { code } = transformSync(source, {
      filename: path,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    })
    return {
      code: code.replace(
        /require\(("\.\/[\w-]+\.json")\)/g,
        (_whole, file) => `require(${loader}).loadCatalogue(require.resolve(${file}))`,
      ),
    }
  },
}
