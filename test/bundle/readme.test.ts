import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const repository = resolve(__dirname, '../..')
const textOf = (path: string) => readFileSync(join(repository, path), 'utf8')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
const pages = ['README.md', 'CONTRIBUTING.md', 'demo/README.md', 'docs/install.md'].filter((page) =>
  existsSync(join(repository, page)),
)

/** Commands by name: 'demo' for "npm run demo", 'test' for "npm test". */
function commandsIn(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)]
  return named.map(([, run, short]) => run ?? short ?? '')
}

/** Links to files of the repository, without a heading in them. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)].map(([, path = '']) => path)
}

describe('the pages that tell how to run it', () => {
  it.each(pages)('%s names only commands that exist', (page) => {
    expect(commandsIn(textOf(page)).filter((name) => !(name in scripts))).toEqual([])
  })

  it.each(pages)('%s links only to files that exist', (page) => {
    const broken = linksIn(textOf(page)).filter((path) => !existsSync(join(repository, dirname(page), path)))
    expect(broken).toEqual([])
  })
})

describe('README.md', () => {
  const lines = textOf('README.md').split('\n')

  it('shows the first command by line 20, and it runs the demo', () => {
    const fence = lines.findIndex((line) => line.startsWith('```'))
    expect(lines[fence + 1]).toBe('npm ci && npm run demo')
    expect(fence + 2).toBeLessThanOrEqual(20)
  })

  it('says how everything is tested', () => {
    expect(lines).toContain('npm ci && npm test')
    expect(scripts.test).toMatch(/^npm run build && npm run check && jest && playwright test$/)
    expect(scripts.demo).toContain('workbench/demo.ts')
  })
})
