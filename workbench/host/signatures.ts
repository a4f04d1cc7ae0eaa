import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Api } from './api-types'
import { tokensOf } from './declaration-tokens'
import { type Declarations, readDeclarations } from './declarations'
import { resolveApi } from './resolve-api'

let known: Api | undefined

/**
 * Every class, method and enum of Apps Script, read once from @types/google-apps-script (made from Google's reference; its order of enum
 * keys is the reference's).
 */
export function appsScriptApi(): Api {
  known ??= resolveApi(readTypeFiles())
  return known
}

function readTypeFiles(): Declarations {
  const folder = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('@types/google-apps-script/package.json'),
  )
  const found: Declarations = { classes: [], enums: [], aliases: [], globals: [] }
  for (const file of readdirSync(folder).sort()) {
    if (!/^google-apps-script\.[\w-]+\.d\.ts$/.test(file)) continue
    readDeclarations(tokensOf(readFileSync(join(folder, file), 'utf8'), file), found)
  }
  return found
}
