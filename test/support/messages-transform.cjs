// Jest's half of what build.mjs does for esbuild: all catalogues of ICU texts become functions where src/messages/catalogues.ts asks for them.
const { dirname } = require('node:path')

const loader = JSON.stringify(require.resolve('./load-catalogue.cjs'))

module.exports = {
  // Listed when it is loaded, as Jest keeps what is made here beyond the coming of a catalogue.
  process: (_source, path) => ({
    code: `exports.catalogues = require(${loader}).loadCatalogues(${JSON.stringify(dirname(path))})`,
  }),
}
