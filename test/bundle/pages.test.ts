import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  answers,
  bundleFolder,
  type Desk,
  emptyDesk,
  people,
  records,
  succeed,
  tabOn,
} from '../support/bundle-host'

const pages = readdirSync(bundleFolder).filter((file) => file.endsWith('.html'))
const htmlOf = (file: string) => readFileSync(join(bundleFolder, file), 'utf8')

/** Names of the script's functions that a page calls: what stands after `name:` of an action, or is called by name. */
const called =
  /(?:name:|\w\()"((?:view|adopt|set|run|dismiss|restore|show|plan|keep|send|save|pause|start|close|add|open|begin)[A-Z]\w+)"/g

describe('the pages beside the bundle', () => {
  it('are these, each in every language', () => {
    const names = [
      'add-tabs',
      'adopt',
      'close-cycle',
      'map',
      'new-cycle',
      'new-year',
      'preview',
      'repair',
      'schedule',
      'set-up',
      'sidebar',
    ]
    expect(pages.map((file) => file.replace(/(-es)?\.html$/, ''))).toEqual(
      names.flatMap((name) => [name, name]),
    )
  })

  it.each(pages)('%s is whole: plain ASCII, one script, one style, nothing to load', (file) => {
    const html = htmlOf(file)
    expect(html).toMatch(/^[\n\x20-\x7e]+$/)
    expect(html.match(/<script>/g)).toHaveLength(1)
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toMatch(/`|<!--|\/\/|\/\*|<\?|\bsrc="|\bhref="|url\(|@import/)
  })

  it.each(pages)(
    '%s names no left and no right in its style, as a further language may be written the other way',
    (file) => {
      const [, style = ''] = /<style>([^<]*)/.exec(htmlOf(file)) ?? []
      expect(style).toContain('margin-inline-')
      expect(style.match(/[^;{}]*\b(?:left|right)\b[^;{}]*/g) ?? []).toEqual([])
    },
  )

  it.each(pages)('%s calls functions that are there', (file) => {
    const { host } = emptyDesk()
    const names = new Set([...htmlOf(file).matchAll(called)].map(([, name = '']) => name))
    expect(names.size).toBeGreaterThan(1)
    for (const name of names)
      expect({ name, error: host.clientCall(name).error }).toEqual({ name, error: null })
  })
})

interface Step {
  readonly kind: string
  readonly tabs?: number
}

/** As the dialog does it: call after call until it is done. */
function setUpInSteps(desk: Desk, given: Record<string, unknown>): Step[] {
  const steps: Step[] = []
  do steps.push(succeed(desk.host.clientCall('setUpStep', [given])).result as Step)
  while (steps[steps.length - 1]?.kind === 'going' && steps.length < 40)
  return steps
}

describe('setting up from the dialog', () => {
  it('goes in steps, says each time how far it is, and ends as in one', () => {
    const desk = emptyDesk()
    const given = answers({ members: people(3) })
    const steps = setUpInSteps(desk, given)
    const going = steps.filter(({ kind }) => kind === 'going')
    expect(going.length).toBeGreaterThan(0)
    expect(steps.map(({ kind }) => kind)).toEqual([...going.map(() => 'going'), 'done'])
    expect(going.map(({ tabs = 0 }) => tabs)).toEqual(
      [...going.map(({ tabs = 0 }) => tabs)].sort((a, b) => a - b),
    )
    const whole = emptyDesk()
    succeed(whole.host.run('setUpCommunity', [given]))
    expect(desk.book.sheets.map((sheet) => sheet.name)).toEqual(whole.book.sheets.map((sheet) => sheet.name))
    for (const tab of ['Communities', 'Members', 'Cycles'])
      expect(records(desk, tab)).toEqual(records(whole, tab))
  })

  it('says what will be added, and adds exactly that', () => {
    const desk = emptyDesk()
    const { parts, words } = succeed(desk.host.clientCall('planSetUp', [answers()])).result as {
      parts: { items: string[] }[]
      words: string[]
    }
    expect(words[0]).toBe('The blank tab Sheet1 is hidden, not deleted.')
    const [shown = [], hidden = []] = parts.map(({ items }) => items)
    expect(desk.book.sheets).toHaveLength(1)
    setUpInSteps(desk, answers())
    const added = desk.book.sheets.filter((sheet) => sheet.name !== 'Sheet1')
    expect(
      added
        .filter((sheet) => !sheet.hidden)
        .map((sheet) => sheet.name)
        .sort(),
    ).toEqual([...shown].sort())
    expect(
      added
        .filter((sheet) => sheet.hidden)
        .map((sheet) => sheet.name)
        .sort(),
    ).toEqual([...hidden].sort())
    expect(tabOn(desk, 'Sheet1').hidden).toBe(true)
  })
})
