import * as fc from 'fast-check'
import { ruleCodes } from '../../../src/core/alignment/rule-book'
import type { TableKey } from '../../../src/core/tables/declaration'
import { translator } from '../../../src/messages'
import type { LeftAlone } from './fine-work'
import { healthyCommunities, healthyCommunity } from './healthy-communities'
import {
  formerName,
  foundOn,
  headerText,
  onTab,
  type TypedChange,
  typed,
  typedContent,
} from './typed-content'
import { sheetIdOf } from './workbook-of'

const numRuns = process.env.THROUGHLINE_SOAK ? 1000 : 6

/** What is typed, and what the check must say then: that, the consequences that stand here, and nothing else. */
const defects: readonly (readonly [string, TypedChange, readonly string[]])[] = [
  ['a goal that is nowhere', typed('initiatives', 'I-1', { goals: 'G-1, G-77' }), ['data/orphan I-001']],
  ['a number in words', typed('evidence', 'E-11', { value: 'about half' }), ['data/unreadable E-011']],
  [
    'a group that may be small',
    typed('evidence', 'E-11', { count: '<10' }),
    ['data/unreadable E-011', 'evidence/small-group E-011'],
  ],
  ['a day that is none', typed('visits', 'V-1', { date: 'last week' }), ['data/unreadable V-001']],
  ['an email that is none', typed('members', 'M-11', { email: 'm-11 at example' }), ['data/bad-email M-011']],
  [
    'two emails in one cell',
    typed('members', 'M-11', { email: 'a@example.org, b@example.org' }),
    ['data/bad-email M-011'],
  ],
  [
    'a value that nobody offers',
    typed('practice', 'P-11', { levelOfUse: 'Wizardly' }),
    ['data/not-in-list P-011'],
  ],
  [
    'somebody who is on no list',
    typed('visits', 'V-1', { host: 'Zoe Nobody' }),
    ['data/unknown-member V-001'],
  ],
  ['a person without a role', typed('members', 'M-11', { role: '' }), ['data/missing-required M-011']],
  ['two people of one name', typed('members', 'M-12', { name: 'M-11' }), ['data/repeated-name M-012']],
  [
    'two people of one address',
    typed('members', 'M-12', { email: ' Ana <M-11@example.org>' }),
    ['data/repeated-email M-012'],
  ],
  [
    'a stage that the cycle has not',
    typed('cycles', 'Y-1', { stage: 'Wait and see' }),
    ['data/not-in-list Y-001'],
  ],
  ['a language of no mail', typed('members', 'M-11', { language: 'Frances' }), ['data/not-in-list M-011']],
  ['a year that is a slip', typed('cycles', 'Y-1', { end: '2207-01-31' }), ['data/end-first Y-001']],
  [
    'a community that was renamed',
    typed('communities', 'C-1', { name: 'Willow' }),
    [`data/renamed ${formerName.id}`],
  ],
  ['a header that was renamed', typed('initiatives', '', { owner: 'Boss' }), ['data/lost-header Boss']],
  [
    'a column that was moved and misspelt',
    onTab('initiatives', (rows) =>
      rows.map(([first = '', ...row], index) => [...row, index === 0 ? 'Initiativ' : first]),
    ),
    ['data/unknown-header Initiativ'],
  ],
  [
    'a header that stands twice',
    onTab('initiatives', ([headers = [], ...rows]) => [
      [...headers, headerText('initiatives', 'owner')],
      ...rows,
    ]),
    ['data/repeated-header Owner'],
  ],
  [
    'a column that was deleted',
    onTab('norms', (rows) => rows.map((row) => row.slice(0, -1))),
    ['data/missing-column'],
  ],
  ['a header that was cleared', typed('goals', '', { due: '' }), ['data/lost-header —']],
  // What says nothing is no reference to nothing: the rule for what is missing tells it.
  ...['TBD', '—'].flatMap((word): (readonly [string, TypedChange, readonly string[]])[] => [
    [`“${word}” for the goal above`, typed('goals', 'A-1', { supports: word }), ['chain/no-parent A-1']],
    [`“${word}” for whoever works on a goal`, typed('goals', 'A-1', { owner: word }), ['smart/owner A-1']],
    [
      `“${word}” for the goals of an initiative`,
      typed('initiatives', 'I-1', { goals: word }),
      ['fragment/unsupported-initiative I-001'],
    ],
    [
      `“${word}” for the goals of a strategy`,
      typed('strategies', 'S-11', { goals: word }),
      ['strategy/no-goal S-011'],
    ],
    [`“${word}” for the cycle of a row`, typed('evidence', 'E-11', { cycle: word }), ['data/orphan E-011']],
    [`“${word}” for the goal of evidence`, typed('evidence', 'E-11', { goal: word }), ['data/orphan E-011']],
  ]),
  ['headers that were deleted', onTab('members', (rows) => rows.slice(1)), ['data/no-headers M-011']],
  [
    'headers that were sorted among the rows',
    onTab('goals', ([headers = [], first = [], ...rows]) => [first, headers, ...rows]),
    ['data/header-moved'],
  ],
  [
    'a tab that was copied',
    (grids) => [
      ...grids,
      ...grids
        .filter(({ sheetId }) => sheetId === sheetIdOf('goals'))
        .map((grid) => ({ ...grid, sheetId: 9, name: 'Copy of goals' })),
    ],
    ['data/duplicate-tab Copy of goals'],
  ],
]

const addColumns = (table: TableKey, ...headers: string[]) =>
  onTab(table, (rows) =>
    rows.map((row, index) => [...row, ...(index === 0 ? headers : headers.map(() => 'x'))]),
  )

/** What looks like a defect of each rule, and is none. */
const fine: LeftAlone<`data/${string}`, TypedChange> = {
  'data/orphan': [['an ID as people type it', typed('initiatives', 'I-1', { goals: ' ｇ － １ ' })]],
  'data/unreadable': [['a number with its unit', typed('evidence', 'E-11', { value: '40 %' })]],
  'data/bad-email': [
    ['an email with its name', typed('members', 'M-11', { email: 'Ana <m-11@example.org>' })],
  ],
  'data/not-in-list': [['a choice in capitals', typed('practice', 'P-11', { status: ' DONE' })]],
  'data/unknown-member': [['a name in small letters', typed('visits', 'V-1', { host: 'm-12 ' })]],
  'data/missing-required': [
    ['a blank row', onTab('members', ([headers = [], ...rows]) => [headers, [], ...rows])],
  ],
  'data/repeated-name': [
    [
      'two goals in the same words',
      typed('goals', 'B-1', { goal: 'Children show fluent phrasing in daily work' }),
    ],
  ],
  'data/repeated-email': [
    [
      'the address of somebody who has left',
      (grids) =>
        typed('members', 'M-11', { leftOn: '2026-01-09' })(
          typed('members', 'M-12', { email: 'm-11@example.org' })(grids),
        ),
    ],
  ],
  'data/end-first': [['a cycle of two years', typed('cycles', 'Y-1', { end: '2028-06-30' })]],
  'data/renamed': [['a name with another capital', typed('communities', 'C-1', { name: 'TEAM 1' })]],
  'data/unknown-header': [['a column of the team’s own', addColumns('initiatives', 'Board’s remarks')]],
  'data/repeated-header': [
    ['two columns of the team’s own with one name', addColumns('initiatives', 'Remarks', 'Remarks')],
  ],
  'data/missing-column': [
    [
      'a column that nobody needs, deleted',
      onTab('norms', (rows) => rows.map((row) => [...row.slice(0, 3), ...row.slice(4)])),
    ],
  ],
  'data/lost-header': [
    [
      'a header in another language',
      typed('initiatives', '', { owner: translator('es')('table.initiatives.owner') }),
    ],
  ],
  'data/no-headers': [['a blank row above the headers', onTab('members', (rows) => [[], ...rows])]],
  'data/header-moved': [['a title above the headers', onTab('members', (rows) => [['Who we are'], ...rows])]],
  'data/duplicate-tab': [
    [
      'a second tab of the same kind',
      (grids) => [
        ...grids,
        ...grids
          .filter(({ sheetId }) => sheetId === sheetIdOf('norms'))
          .map(({ values: [headers = []] }) => ({ sheetId: 9, name: 'More norms', values: [headers] })),
      ],
    ],
  ],
}

describe('any healthy communities, typed into their tabs', () => {
  it('have nothing to find', () => {
    fc.assert(
      fc.property(healthyCommunities, (content) => {
        expect(foundOn(typedContent(content))).toEqual([])
      }),
      { numRuns },
    )
  })

  it.each(defects)('with %s are told that and nothing else', (_, plant, expected) => {
    fc.assert(
      fc.property(healthyCommunities, (content) => {
        expect(foundOn(plant(typedContent(content)))).toEqual(expected)
      }),
      { numRuns },
    )
  })
})

describe('what is fine', () => {
  const cases = Object.entries(fine).flatMap(([code, all]) =>
    all.map(([name, change]) => ({ code, name, change })),
  )

  it.each(cases)('is left alone by $code: $name', ({ change }) => {
    expect(foundOn(change(typedContent(healthyCommunity)))).toEqual([])
  })
})

it('every rule about what cannot be read has a defect here that it finds', () => {
  const wanted = ruleCodes.filter((code) => code.startsWith('data/'))
  const planted = new Set(defects.flatMap(([, , expected]) => expected.map((one) => one.split(' ')[0])))
  expect(wanted.filter((code) => !planted.has(code))).toEqual([])
})
