// Turns a catalogue of ICU MessageFormat texts (src/messages/*.json) into an ES module of functions, once, at build time.
const { readdirSync } = require('node:fs')
const { basename } = require('node:path')
const MessageFormat = require('@messageformat/core')
const compileModule = require('@messageformat/core/compile-module')

function compileCatalogue(source, path) {
  const language = basename(path, '.json')
  return compileModule(new MessageFormat(language), JSON.parse(source))
}

const catalogueFile = /^([a-z]{2})\.json$/

function languagesIn(folder) {
  return readdirSync(folder)
    .flatMap((file) => catalogueFile.exec(file)?.[1] ?? [])
    .sort()
}

module.exports = { compileCatalogue, languagesIn }
