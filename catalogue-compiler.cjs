// Turns a catalogue of ICU MessageFormat texts (src/messages/*.json) into an ES module of functions, once, at build time.
const { basename } = require('node:path')
const MessageFormat = require('@messageformat/core')
const compileModule = require('@messageformat/core/compile-module')

function compileCatalogue(source, path) {
  const language = basename(path, '.json')
  return compileModule(new MessageFormat(language), JSON.parse(source))
}

module.exports = { compileCatalogue }
