import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBook } from '../../../workbench/host/book-file'
import { createHost } from '../../../workbench/host/create-host'
import type { HostOptions } from '../../../workbench/host/host'
import { createBook } from '../../../workbench/sheets/store/book'
import { snapshotOf } from '../../../workbench/sheets/store/snapshot-book'

/** A script project in a folder of its own; its zone is the one that the tests run in. */
export function scriptFolder(code: string, manifest: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'script-'))
  writeFileSync(join(folder, 'Code.gs'), code)
  writeFileSync(
    join(folder, 'appsscript.json'),
    JSON.stringify({ timeZone: 'America/New_York', runtimeVersion: 'V8', ...manifest }),
  )
  return folder
}

export const LEAD = 'lead@example.com'

/** A spreadsheet whose zone is far from the script's. */
function bookInLondon() {
  return openBook(
    snapshotOf(
      createBook({ id: 'book-1', name: 'Plan', owner: LEAD, timeZone: 'Europe/London', locale: 'en_US' }),
    ),
  )
}

/** A host over the code, with a new spreadsheet, on a Monday at ten in the morning in New York. */
export function hostWith(code: string, options: Partial<HostOptions> & { manifest?: object } = {}) {
  const { manifest, ...rest } = options
  return createHost({
    scriptDir: scriptFolder(code, manifest),
    book: bookInLondon(),
    user: LEAD,
    now: '2026-11-23T15:00:00Z',
    ...rest,
  })
}
