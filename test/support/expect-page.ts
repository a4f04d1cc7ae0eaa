import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether a page of docs/ says what it is made from. `npm run pages` writes it anew. */
export function expectPage(name: string, text: string): void {
  const file = resolve('docs', name)
  if (process.env.THROUGHLINE_WRITE_PAGES) writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
}
