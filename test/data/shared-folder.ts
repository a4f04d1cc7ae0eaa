import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.cwd(), '../shared/data')

/** Real material that nobody here wrote; it is not part of the repository (docs/real-data.md). */
const hasSharedData = existsSync(folder)

export function sharedText(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** A suite on the shared data; where the folder is absent, one test that says so. */
export function describeShared(name: string, suite: () => void): void {
  if (hasSharedData) describe(name, () => suite())
  else
    describe(name, () => {
      it('has nothing to read here: the folder ../shared/data is absent', () => {
        console.info(`${name}: left out, as there is no ${folder}`)
        expect(hasSharedData).toBe(false)
      })
    })
}
