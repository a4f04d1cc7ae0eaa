import { caniemail } from 'caniemail'
import { HtmlValidate } from 'html-validate'
import { previewWeek } from '../../src/app/weekly/preview-week'
import { sendTest } from '../../src/app/weekly/send-test'
import { fakeServices, newWorld } from '../support/fake-services'
import { fullestReaders, fullestWeek } from '../support/fullest-week'
import { mondayAtEight, readers, school } from '../support/school'

/** Rules of html-validate that a mail breaks on purpose. */
const accepted = {
  'no-inline-style':
    'Gmail drops style sheets when a mail is long or forwarded: inline styles are what holds',
  'no-deprecated-attr': 'Outlook for Windows lays tables out by width, align, cellpadding and cellspacing',
  'no-conditional-comment': 'Word, which draws Outlook for Windows, takes the width of the mail from one',
  'void-style': 'empty elements are closed, which HTML allows',
} as const

/** Features that some mail program lacks or only half knows, and why the mail is whole without them. */
const gaps: Readonly<Record<string, string>> = {
  '@media': 'it holds nothing but dark mode; without it the light colours are shown',
  '<style> element': 'it holds nothing but dark mode; without it the light colours are shown',
  '<body> element': 'where it becomes a division or goes, the outer table has the same background',
  'lang attribute': 'the screen reader then speaks as it does everywhere in that program',
  'role attribute': 'Windows Mail reads tables aloud as tables: one cell in a row, in the order of the page',
  'display:none': 'the preview line then stands above the mail, in its own words',
  display: 'as display:none',
  overflow: 'only helps to hide the preview line',
  'max-width':
    'where tables do not know it, a table that Word alone sees is 600 wide, and phones fit the mail to the screen',
  margin: 'no margin is negative',
  padding: 'only table cells and headings have it',
  background: 'it is always a plain colour',
  'height property': 'only the bar has one, and its cells are as high as their line',
  'height attribute': 'only the bar has one, no picture',
  'width property': 'tables only',
  'width attribute': 'tables and cells only, no picture',
  'align attribute': 'on table cells only',
  'line-height': 'lines may stand a little further apart in Outlook',
  'font-size': 'in pixels only',
  'font-weight': 'bold only, no numbers',
  'text-decoration': 'underline only',
  'mailto: links': 'no bcc in ours',
}

interface Kind {
  /** Of what week, to whom. */
  readonly name: string
  readonly html: string
  readonly text: string
}

/** The first mails of a school in each language, those of a later week in which there is most to tell, and a test. */
function everyKind(): Kind[] {
  const first = ['en', 'es'].flatMap((language) => {
    const world = newWorld(school(), mondayAtEight)
    world.properties.set('language', language)
    return previewWeek(fakeServices(world)).mails.map((mail) => ({
      ...mail,
      name: `first ${language} ${mail.to}`,
    }))
  })
  const tested = newWorld(school(), mondayAtEight)
  sendTest(fakeServices(tested))
  const later = previewWeek(fakeServices(fullestWeek())).mails
  return [
    ...first,
    ...later.flatMap((mail) =>
      fullestReaders.some(({ address }) => address === mail.to)
        ? [{ ...mail, name: `later ${mail.to}` }]
        : [],
    ),
    ...tested.delivered.map((mail) => ({ ...mail, name: 'test' })),
  ]
}

let kinds: Kind[]

beforeAll(() => {
  kinds = everyKind()
})

it('there are mails for team, lead, family and council, in both languages, the first and a later one, and a test', () => {
  expect(kinds.map(({ name }) => name)).toEqual([
    ...['en', 'es'].flatMap((language) => readers.map((to) => `first ${language} ${to}`)),
    ...fullestReaders.map(({ address }) => `later ${address}`),
    'test',
  ])
})

it('every kind of mail is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: Object.fromEntries(Object.keys(accepted).map((rule) => [rule, 'off'])),
  })
  for (const { name, html } of kinds) {
    const { results } = await validator.validateString(html)
    const said = results.flatMap(({ messages }) => messages)
    expect({ name, said: said.map(({ ruleId, message }) => `${ruleId}: ${message}`) }).toEqual({
      name,
      said: [],
    })
  }
})

it('no kind of mail uses what the usual mail programs lack, but for what it does without', () => {
  const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'] as const
  const used = kinds.map(({ name, html }) => ({
    name,
    titles: titlesOf(caniemail({ clients: [...clients], html }).issues),
  }))
  for (const { name, titles } of used)
    expect({ name, lacking: titles.filter((title) => !(title in gaps)) }).toEqual({ name, lacking: [] })
  const all = new Set(used.flatMap(({ titles }) => titles))
  expect(Object.keys(gaps).filter((title) => !all.has(title))).toEqual([])
})

function titlesOf({ errors, warnings }: ReturnType<typeof caniemail>['issues']): string[] {
  const titles = [...errors.values(), ...warnings.values()].flat().map((issue) => issue.title)
  return [...new Set(titles)]
}

/** Lists of a mail that hold more than they show. */
const fullLists = { member: 6, lead: 9, family: 3, council: 3 } as const

it.each(fullestReaders)(
  'with every list full of the longest texts the mail to $address stays under 90 KB',
  ({ audience, address }) => {
    const mail = kinds.find(({ name }) => name === `later ${address}`)
    expect(Buffer.byteLength(mail?.html ?? '')).toBeLessThan(90 * 1024)
    const more = mail?.text.match(/^(\* )?(and|y) \d+ (more|más)/gm) ?? []
    expect(more).toHaveLength(fullLists[audience as keyof typeof fullLists])
  },
)
