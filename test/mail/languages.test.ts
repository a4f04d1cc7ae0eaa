import { HtmlValidate } from 'html-validate'
import { openForMail, sendingOf } from '../../src/app/weekly/open-for-mail'
import { weekInput } from '../../src/app/weekly/plan-week'
import { previewWeek } from '../../src/app/weekly/preview-week'
import { weekFacts } from '../../src/app/weekly/week-facts'
import { weekContent } from '../../src/core/summary/content'
import type { Cell } from '../../src/core/tables/records'
import { letterHtml } from '../../src/mail/letter-html'
import { letterText } from '../../src/mail/text'
import { writeLetter } from '../../src/mail/write-letter'
import { type MessageKey, type TextValues, type Translate, translator } from '../../src/messages'
import { fakeServices, newWorld, type World } from '../support/fake-services'
import { mondayAtEight, school } from '../support/school'

const english = translator('en')

/** A language that nobody ships: the English texts with other letters, whatever they are filled with left as it is. */
function pseudo(letters: (letter: string) => string, direction: 'ltr' | 'rtl'): Translate {
  const translate = (key: MessageKey, values: TextValues = {}) => {
    if (key === 'language.direction') return direction
    const marked = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? `\uE000${value}\uE001` : value,
      ]),
    )
    // What was filled in before by another text stands between marks, also within one another.
    let depth = 0
    return [...english(key, marked)]
      .map((letter) => {
        if (letter === '\uE000') depth++
        if (letter === '\uE001') depth--
        return depth === 0 ? letters(letter) : letter
      })
      .join('')
      .replace(/[\uE000\uE001]/g, '')
  }
  return Object.assign(translate, { language: 'en' as const })
}

const greek = pseudo(
  (letter) =>
    /[a-z]/i.test(letter) ? String.fromCodePoint(0x3b1 + (letter.toLowerCase().charCodeAt(0) % 17)) : letter,
  'ltr',
)
const hebrew = pseudo(
  (letter) =>
    /[a-z]/i.test(letter) ? String.fromCodePoint(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 22)) : letter,
  'rtl',
)

/** Every mail of the school's week, in the words of `t`. */
function lettersIn(t: Translate) {
  const services = fakeServices(newWorld(school(), mondayAtEight))
  const desk = openForMail(services)
  const facts = weekFacts(desk.open, desk.local.day)
  const { summaries } = weekContent(weekInput({ ...desk, week: '2026-W48', facts }))
  const sending = sendingOf(services, desk, { sender: 'lead@example.org', isTest: false })
  return summaries.map((summary) =>
    writeLetter({ ...sending, t, names: { ...sending.names, t }, summary }, true),
  )
}

/** What people typed, and what is nobody's language. */
const typed = new RegExp(
  [
    ...new Set(
      school()
        .flatMap(({ name, values }) => [name, ...values.flat()])
        .filter((cell): cell is string => typeof cell === 'string' && cell.length > 1)
        .flatMap((cell) => cell.match(/[A-Za-z]{2,}/g) ?? []),
    ),
    'https?://\\S+',
    'mailto:\\S+',
    'Throughline',
    'ID',
  ]
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

it.each([
  ['left to right', greek],
  ['right to left', hebrew],
])('a mail in a language %s holds no word of English that nobody typed', (_name, t) => {
  const letters = lettersIn(t)
  expect(letters).toHaveLength(5)
  for (const letter of letters) {
    const words = `${letter.subject}\n${letterText(letter)}`.replace(typed, '')
    expect(words.match(/[A-Za-z]{2,}/g) ?? []).toEqual([])
  }
})

it('a mail in a language from right to left says so, also where html and body are taken away, and is valid', async () => {
  const validator = new HtmlValidate({
    rules: { 'attribute-allowed-values': 'error', 'element-permitted-content': 'error' },
  })
  for (const letter of lettersIn(hebrew)) {
    const html = letterHtml(letter)
    expect(html).toMatch(/<html lang="\w+" dir="rtl">/)
    expect(html).toContain('<td align="center" dir="rtl"')
    expect(html).not.toContain('align="left"')
    expect((await validator.validateString(html)).valid).toBe(true)
  }
})

/** The school, some of whose members have said their language. */
function speaking(languages: Readonly<Record<string, string>>, bookLanguage?: string): World {
  const world = newWorld(school(), mondayAtEight)
  if (bookLanguage) world.properties.set('language', bookLanguage)
  world.grids = world.grids.map((grid) => {
    const column = grid.values[0]?.indexOf('Language') ?? -1
    if (grid.sheetId !== 2) return grid
    return {
      ...grid,
      values: grid.values.map((row) =>
        row.map((cell, index) => (index === column ? (languages[String(row[0])] ?? cell) : cell)),
      ),
    }
  })
  return world
}

const subjects = (world: World) =>
  Object.fromEntries(
    previewWeek(fakeServices(world)).mails.map(({ to, subject }) => [to.split('@')[0], subject]),
  )

it('mails each member in the language of their row, and the others in that of the workbook', () => {
  const named = {
    'Ben Okafor': 'Spanish',
    'Fay Family': 'español',
    'Cleo Park': 'Klingon',
    'Gus Board': 'English',
  }
  expect(subjects(speaking(named))).toEqual({
    lead: 'Week of November 23: your team meets on Tue, Nov 24',
    ben: 'Semana del 23 de noviembre: su equipo se reúne el mar 24 de nov',
    cleo: 'Week of November 23: one thing you promised is still open',
    fay: 'Semana del 23 de noviembre: próxima reunión el mar 24 de nov',
    gus: 'Week of November 23: next meeting on Tue, Nov 24',
  })
  expect(subjects(speaking(named, 'es'))).toMatchObject({
    lead: 'Semana del 23 de noviembre: su equipo se reúne el mar 24 de nov',
    gus: 'Week of November 23: next meeting on Tue, Nov 24',
  })
})

describe('what a mail sends somebody to', () => {
  const headers: Readonly<Record<string, string>> = { Email: 'Correo', 'Weekly email': 'Correo semanal' }
  /** The school with a tab of members that is called something else, and perhaps headers in Spanish. */
  function renamed(world: World, name: string, inSpanish: boolean): World {
    const words = (cell: Cell) => (inSpanish ? (headers[String(cell)] ?? cell) : cell)
    const grids = world.grids.map((grid) =>
      grid.sheetId === 2
        ? { ...grid, name, values: grid.values.map((row, at) => (at === 0 ? row.map(words) : row)) }
        : grid,
    )
    return { ...world, grids }
  }
  const mailTo = (world: World, name: string) =>
    previewWeek(fakeServices(world)).mails.find(({ to }) => to === `${name}@example.org`)?.text ?? ''
  const stopMailIn = (text: string) => decodeURIComponent(/mailto:\S+/.exec(text)?.[0] ?? '')

  it.each<[string, World, string, readonly string[]]>([
    [
      'a Spanish mail of an English workbook',
      speaking({ 'Ana Ruiz': 'Spanish' }),
      'lead',
      [
        'elija No en Weekly email, en su fila de la hoja Members: su fila',
        'Hal Twice no recibe correo: la celda Email no contiene exactamente una dirección',
        'Members, celda B9.',
      ],
    ],
    [
      'an English mail of a Spanish workbook',
      renamed(speaking({ 'Ana Ruiz': 'English' }, 'es'), 'Miembros', true),
      'lead',
      [
        'choose No under Correo semanal in your row of the Miembros tab: your row',
        'Hal Twice gets no mail: the cell Correo does not hold exactly one address',
        'Miembros, cell B9.',
      ],
    ],
    [
      'a mail of a workbook whose tab has another name',
      renamed(speaking({}), 'Who we are', false),
      'cleo',
      ['choose No under Weekly email in your row of the Who we are tab: your row'],
    ],
  ])('%s names it as it stands there', (_what, world, name, lines) => {
    const text = mailTo(world, name)
    for (const line of lines) expect(text).toContain(line)
  })

  it('the mail that stops it is written to the lead in the words of the workbook, and in the reader’s below', () => {
    const please = 'please choose No under Weekly email for fay@example.org on the Members tab. Thank you.'
    const porFavor = 'por favor elija No en Weekly email para fay@example.org en la hoja Members. Gracias.'
    expect(stopMailIn(mailTo(speaking({ 'Fay Family': 'Spanish' }), 'fay'))).toBe(
      `mailto:lead@example.org?subject=Please stop my weekly email&body=Hello, ${please}\r\n\r\nHola, ${porFavor}`,
    )
    expect(stopMailIn(mailTo(speaking({}), 'fay'))).toBe(
      `mailto:lead@example.org?subject=Please stop my weekly email&body=Hello, ${please}`,
    )
    expect(stopMailIn(mailTo(speaking({ 'Fay Family': 'English' }, 'es'), 'fay'))).toContain(
      '?subject=Por favor, no me envíen más el correo semanal&body=Hola, ',
    )
  })
})
