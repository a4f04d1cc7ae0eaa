import { previewWeek } from '../../src/app/weekly/preview-week'
import type { Cell, Grid } from '../../src/core/tables/records'
import { fakeServices, newWorld } from '../support/fake-services'
import { on, tabOf } from '../support/grids'
import { mondayAtEight, readers, school } from '../support/school'
import { freeColumns, type TextOf, typedSchool } from '../support/typed-school'

const mailsOf = (grids = school()) => previewWeek(fakeServices(newWorld(grids, mondayAtEight))).mails
const mailTo = (name: string, grids = school()) => {
  const mail = mailsOf(grids).find((one) => one.to === `${name}@example.org`)
  if (!mail) throw new Error(`no mail to ${name}`)
  return mail
}

/** Findings lead to theirs as well. */
const linkedCells = [
  'Cycles: Community',
  'Cycles: Focus goals',
  'Cycles: Stage',
  'Evidence: Value',
  'Evidence: What it tells us',
  'Goals: Current',
  'Goals: Measure',
  'Meetings: Date',
  'Members: Email',
  'Members: Weekly email',
  'Practice: Status',
  'Practice: Supported by',
  'Resources: Link',
  'Visits: Date',
]

describe('what a reader is told', () => {
  it('gives the team member the own promises, the overdue one first, and thanks by name', () => {
    const { text, subject } = mailTo('cleo')
    expect(subject).toBe('Week of November 23: one thing you promised is still open')
    expect(text.indexOf('Try exit tickets')).toBeGreaterThan(0)
    expect(text.indexOf('Try exit tickets')).toBeLessThan(text.indexOf('Read aloud daily'))
    expect(text).toContain('Thank you, Ana Ruiz.')
  })

  it.each([
    ['names beside tasks', /Ana|Ben|Cleo/],
    ['tasks', /exit tickets|Read aloud|Model a lesson/],
    ['visits', /visit/i],
    ['individual goals', /private aim/i],
    ['the agenda', /Mia/],
    ['what the team wrote about evidence', /Partner reading/],
    ['links into the sheet', /docs\.google\.com/],
  ])('tells families and board members nothing of %s', (_what, pattern) => {
    for (const name of ['fay', 'gus']) {
      const { html, text } = mailTo(name)
      const body = `${html}${text}`.replace(/Reply.*|Your reply goes to [^<\n]*/g, '')
      expect(body).not.toMatch(pattern)
    }
  })

  it('gives families the goals, their progress and the next meeting', () => {
    const { text } = mailTo('fay')
    expect(text).toContain('from 50% to 70%, now 62%')
    expect(text).toContain('Tue, Nov 24, 3:15 PM')
  })

  it.each(['lead', 'ben', 'cleo', 'fay', 'gus'])(
    'shows no number and no word of a group under ten to %s',
    (name) => {
      const { html, text } = mailTo(name)
      expect(html).not.toMatch(/37|far behind/)
      expect(text).not.toMatch(/\b37\b|far behind/)
    },
  )

  it('repeats no words that the check takes for a student’s name, in mail or calendar file, and still tells what is due', () => {
    const named = 'with student Maria G. again'
    const texts = new Set([
      'Try exit tickets',
      'Partner reading helps.',
      'Fluency rubric',
      'Reading fluency, grade 2',
      'Room 12',
      'Talk about Mia S.',
      'How you start a lesson',
    ])
    const grids = school().map((grid) => ({
      ...grid,
      values: grid.values.map((row) =>
        row.map((cell) => (texts.has(String(cell)) ? `${String(cell)} ${named}` : cell)),
      ),
    }))
    const mails = mailsOf(grids)
    expect(JSON.stringify(grids)).toContain('Maria')
    expect(JSON.stringify(mails)).not.toContain('Maria')
    expect(mailTo('cleo', grids).text).toMatch(/\* \(words left out\)\n {2}was due/)
  })

  it('tells nobody but its owner of an individual goal', () => {
    expect(mailTo('cleo').text).toContain('A private aim of Cleo')
    for (const name of ['lead', 'ben']) expect(mailTo(name).text).not.toMatch(/private aim|Private note/)
  })

  it('gives the team the stage of its cycle, its question, its last day and a link, and families nothing of it', () => {
    const [, section = ''] = /WHERE WE ARE\n(.*?)\n\n/s.exec(mailTo('cleo').text) ?? []
    expect(section.split('\n')).toEqual([
      '* Grade 2 team: Try it at work',
      '  Who tries what by when? Name someone who helps on the spot: a coach, a colleague who watches, a lesson taught together.',
      '  until Fri, Nov 27',
      '  https://docs.google.com/spreadsheets/d/file-1/edit#gid=4&range=F2',
    ])
    for (const name of ['fay', 'gus']) expect(mailTo(name).text).not.toContain('WHERE WE ARE')
  })

  it.each([
    ['as set-up makes them', (row: readonly Cell[]) => row],
    ['in which somebody has moved the columns', (row: readonly Cell[]) => [...row].reverse()],
  ])('leads to the very cell that each line is about, on tabs %s', (_how, arrange) => {
    const unsure = {
      id: 'M-020',
      name: 'Una',
      email: 'una@example.org',
      communities: 'Grade 2 team',
      weeklyEmail: 'perhaps',
    }
    const grids = [...school(), tabOf('members', 11, [unsure])].map((grid) => ({
      ...grid,
      values: grid.values.map(arrange),
    }))
    const lines = mailsOf(grids).flatMap(({ text }) => [...text.matchAll(/#gid=(\d+)&range=([A-Z])(\d+)/g)])
    const headers = lines.map(([, sheetId, letter = '']) => {
      const grid = grids.find((one) => one.sheetId === Number(sheetId))
      return `${grid?.name}: ${grid?.values[0]?.[letter.charCodeAt(0) - 65]}`
    })
    expect([...new Set(headers)].sort()).toEqual(linkedCells)
  })

  it('leads the lead to the first cell that cannot be read, without what stands in it', () => {
    const soon = (grid: Grid) =>
      grid.values.map((row, at) => row.map((cell, column) => (at > 0 && column === 2 ? 'soon' : cell)))
    const grids = school().map((grid) => (grid.sheetId === 5 ? { ...grid, values: soon(grid) } : grid))
    expect(mailTo('lead').text).toContain(
      '* One cell in the sheet could not be read as meant: Members, cell B9.\n  https://docs.google.com/spreadsheets/d/file-1/edit#gid=2&range=B9\n',
    )
    expect(mailTo('lead', grids).text).toContain(
      '* 5 cells in the sheet could not be read as meant, the first of them Members, cell B9.',
    )
  })

  it('fills the bar to the target where lower is better', () => {
    const { text } = mailTo('lead')
    expect(text).toContain(
      '[###############.....] 75% of the way\n  from 40 days to 20 days, now 25 days · lower is better',
    )
  })

  it('sends one mail for all communities, and the replies to the lead', () => {
    const mail = mailTo('ben')
    expect(mail.text).toContain('Grade 2 team and Literacy council')
    expect(mail.replyTo).toBe('lead@example.org')
  })

  it('says why it comes, how to stop it, and who sends it', () => {
    const { text } = mailTo('cleo')
    expect(text).toContain('To stop it, choose No under Weekly email in your row')
    expect(text).toMatch(/Weekly email in your row of the Members tab: your row, .*#gid=2&range=G4/)
    expect(text).toContain('mailto:lead@example.org?subject=Please%20stop')
    expect(text).toContain('Sent with Throughline by lead@example.org')
  })

  it('says the same in plain text as in HTML', () => {
    for (const { html, text } of mailsOf()) {
      const words = html
        .replace(/<style>.*?<\/style>|<head>.*?<\/head>/g, '')
        .replace(/<div style="display:none.*?<\/div>/, '')
        .replace(/<[^>]+>/g, '\n')
        .replace(/&nbsp;/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&quot;/g, '"')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      const plain = text.toLowerCase()
      expect(words.filter((line) => !plain.includes(line.toLowerCase()))).toEqual([])
    }
  })
})

it('lists four meetings and four cycles of somebody in seven communities, and says how many more there are', () => {
  const teams = Array.from({ length: 6 }, (_, index) => `Team ${index + 1}`)
  const rows = (row: (name: string, index: number) => Record<string, Cell>) => teams.map(row)
  const everywhere = {
    ...{ id: 'M-800', name: 'Coach Everywhere', email: 'coach@example.org', role: 'Teacher' },
    communities: ['Grade 2 team', ...teams].join(', '),
  }
  const wide = [
    ...school(),
    tabOf(
      'communities',
      31,
      rows((name, index) => ({ id: `C-80${index}`, name, level: 'Team', school: 'Riverbend' })),
    ),
    tabOf('members', 32, [everywhere]),
    tabOf(
      'meetings',
      33,
      rows((community, index) => ({ id: `T-80${index}`, community, date: on('2026-12-02') })),
    ),
    tabOf(
      'cycles',
      34,
      rows((community, index) => ({
        id: `Y-80${index}`,
        community,
        status: 'Running',
        start: on('2026-11-02'),
      })),
    ),
  ]
  const { text, attachments } = mailTo('coach', wide)
  expect(text.match(/and 3 more/g)).toHaveLength(2)
  expect(String(attachments?.[0]?.content).match(/BEGIN:VEVENT/g)).toHaveLength(7)
})

/** What is left of the HTML that begins like markup once the tags and attributes of our own are taken out. */
function strayMarkup(html: string): string {
  const ours =
    /<\/?(?:html|head|meta|title|style|body|div|table|tbody|tr|td|h1|h2|p|a)(?: (?:lang|dir|charset|name|content|class|style|role|width|height|align|cellpadding|cellspacing|href)="[^"]*")*\/?>/g
  return html
    .replace('<!DOCTYPE html>', '')
    .replace(/<!--\[if mso\]>(<table .{0,90}><tr><td>|<\/td><\/tr><\/table>)<!\[endif\]-->/g, '')
    .replace(ours, '')
    .replace(/[^<]*(<.{0,40})?/, '$1')
}

/** A new column of the declaration that a mail tells of has to be added here; what it holds is tried below by itself. */
const mailedColumns = [
  'communities.name',
  'members.name',
  'goals.goal',
  'goals.unit',
  'practice.what',
  'visits.lookingFor',
  'evidence.tells',
  'results.result',
  'meetings.where',
  'meetings.agenda',
  'resources.title',
  'templates.stage',
  'templates.prompt',
]

const mailsOfSchool = (textOf: TextOf) => previewWeek(fakeServices(typedSchool(textOf))).mails

describe('what people typed', () => {
  it('from right to left keeps its own order and turns nothing of the sentence around it', () => {
    const arabic = 'فريق القراءة'
    const mails = mailsOfSchool((column) => (column === 'goals.unit' ? '%' : arabic))
    const mail = mails.find(({ to }) => to === 'lead@example.org')
    for (const part of [mail?.text, mail?.html])
      expect(part).toContain(`New evidence for “\u2068${arabic}\u2069”: 62%`)
    expect(`${mail?.name}${mail?.attachments?.[0]?.content}`).not.toMatch(/[\u2066-\u2069]/)
  })

  const nasty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><style>*{display:none}',
    '<!-- x -->',
    'javascript:alert(1)',
    '=HYPERLINK("http://x.example","y")',
    'Line\r\nBcc: spy@example.org',
    'Line\u2028Bcc: spy@example.org',
    '{name} {count, plural, other{x}}',
  ]

  it('reaches a mail from these columns, and from no other', () => {
    const marks = new Map(freeColumns.map((column, index) => [column, `mark${index}mark`]))
    const mails = JSON.stringify(mailsOfSchool((column) => marks.get(column) ?? ''))
    expect(freeColumns.filter((column) => mails.includes(marks.get(column) ?? ''))).toEqual(mailedColumns)
  })

  it.each(nasty)('in any column of any table shows %j as it stands and lets it do nothing', (typed) => {
    const mails = mailsOfSchool((column) => `${typed} ${column}`)
    expect(mails.map(({ to }) => to)).toEqual(readers)
    for (const mail of mails) {
      expect(strayMarkup(mail.html)).toBe('')
      expect(mail.html.match(/<style/g)).toHaveLength(1)
      expect(mail.html).not.toMatch(/href="(?!https:\/\/docs\.google\.com|mailto:)/)
      expect(`${mail.subject}${mail.name}${mail.to}${mail.replyTo ?? ''}`).not.toMatch(/[\r\n\u2028\u2029<>]/)
      expect(mail.attachments?.[0]?.content ?? '').not.toMatch(/^Bcc/m)
    }
  })
})
