import { defaultSettings } from '../../../src/core/alignment/default-settings'
import { numberKeys, numberSettings } from '../../../src/core/alignment/number-settings'
import { readSettings, type SettingKey, settingKeys } from '../../../src/core/alignment/read-settings'

const today = '2026-11-30'

function settings(
  texts: Partial<Record<SettingKey, string>>,
  order: 'monthFirst' | 'dayFirst' = 'monthFirst',
) {
  return readSettings(texts, { habits: { dateOrder: order }, today })
}

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
}

describe('what the check goes by', () => {
  it('is the usual where nothing is set', () => {
    const { off, ...rest } = settings({}).settings
    expect({ ...defaultSettings, ...rest }).toEqual(defaultSettings)
    expect(off).toEqual([])
    expect(settings(Object.fromEntries(settingKeys.map((key) => [key, '  ']))).wrong).toEqual([])
  })

  it.each([
    ['6', 6],
    [' 6 weeks ', 6],
    ['６', 6],
    ['52', 52],
  ])('takes a number as people type it: %j', (text, weeks) => {
    expect(settings({ practiceWeeks: text })).toMatchObject({ settings: { practiceWeeks: weeks }, wrong: [] })
  })

  it.each(numberKeys)('takes the number that stands on its line: %s', (key) => {
    const usual = leaves(settings({}).settings)
    const set = leaves(settings({ [key]: '17' }).settings)
    expect(set.filter((leaf, index) => leaf !== usual[index])).toEqual([17])
    expect(leaves(settings({ [key]: String(numberSettings[key].usual) }).settings)).toEqual(usual)
  })

  it.each<[SettingKey, string]>([
    ['weeklyGapDays', '366'],
    ['practiceWeeks', 'soon'],
    ['practiceWeeks', '0'],
    ['practiceWeeks', '-3'],
    ['practiceWeeks', '53'],
    ['practiceWeeks', '4.5'],
    ['resultWeeks', '26'],
    ['graceDays', '1000000'],
    ['partDays', 'soon'],
    ['dueSlackDays', '-3'],
    ['partDays', '4.5'],
    ['smallestGroup', '9'],
    ['goalsOfCommunity', '=1+1'],
    ['schoolYear', '2026-2027'],
    ['schoolYear', '2026-08-31'],
    ['schoolYear', '2027-06-11 – 2026-08-31'],
    ['schoolYear', '2026-08-31 – 2029-06-11'],
    ['rulesOff', 'meet/gap, no/such-rule'],
  ])('tells of %s that is %j, and takes the usual', (key, found) => {
    const { settings: taken, wrong } = settings({ [key]: found })
    expect(wrong).toEqual([{ key, found }])
    expect(taken).toEqual(settings({}).settings)
  })

  it.each([
    ['2026-08-31 – 2027-06-11', 'monthFirst'],
    ['Aug 31, 2026 to June 11, 2027', 'monthFirst'],
    ['8/31/2026 - 6/11/2027', 'monthFirst'],
    ['31.8.2026 – 11.6.2027', 'dayFirst'],
    ['31/8/2026 hasta 11/6/2027', 'dayFirst'],
  ] as const)('reads the school year %s', (text, order) => {
    expect(settings({ schoolYear: text }, order).settings.schoolYear).toEqual({
      start: '2026-08-31',
      end: '2027-06-11',
    })
  })

  it('knows nothing of this year by a school year that is over', () => {
    const { settings: taken, wrong } = settings({ schoolYear: '2025-08-31 – 2026-06-11' })
    expect(taken.schoolYear).toBeUndefined()
    expect(wrong).toEqual([])
  })

  it('switches rules off by their codes', () => {
    expect(settings({ rulesOff: 'Meet/Gap; strategy/no-basis\nmeet/gap' }).settings.off).toEqual([
      'meet/gap',
      'strategy/no-basis',
      'meet/gap',
    ])
  })

  it.each([
    'No next meeting, Strategy without a basis',
    'no next  meeting\nestrategia sin base',
    'Sin próxima reunión ; strategy/no-basis',
    'meet/none-planned strategy/no-basis',
  ])('switches rules off by the names that stand on the Alignment tab, in any language: %j', (rulesOff) => {
    expect(settings({ rulesOff })).toMatchObject({
      settings: { off: ['meet/none-planned', 'strategy/no-basis'] },
      wrong: [],
    })
  })
})
