import { checkAlignment } from '../../src/core/alignment/check-alignment'
import { readWorkbook } from '../../src/core/tables/read-workbook'
import { tabOf } from '../core/tables/tab-of'
import { communityGoals, minutesRows } from './plc-goals'
import { describeShared } from './shared-folder'

const today = '2026-11-30'

/** The goals of each source in a workbook of their own, those of a school supporting those of its district. */
function toldOf(key: string): string[] {
  const [source] = key.split(' ')
  const goals = communityGoals().filter((goal) => goal.key.startsWith(`${source} `))
  const rows = minutesRows(goals)
  const community = { id: 'C-001', name: 'Our team', level: 'team' }
  const book = readWorkbook([tabOf('goals', rows, 1), tabOf('communities', [community], 2)], [])
  const place = goals.findIndex((goal) => goal.key === key)
  return checkAlignment(book, today)
    .findings.filter(({ subject }) => subject === rows[place]?.id)
    .map(({ code }) => code)
}

/** Written by hand from the notes that stand beside the goals in the file. */
const told: Readonly<Record<string, readonly string[]>> = {
  'eastlake-plc-2010 district_goal': ['smart/baseline', 'smart/target', 'smart/text'],
  'eastlake-plc-2010 school_goal': ['smart/baseline', 'smart/text'],
  'centennial-k-2008 1': ['smart/measure', 'smart/baseline', 'smart/text'],
  'centennial-k-2008 2': ['smart/baseline', 'smart/text'],
  'cultural-group-2011 1': ['smart/measure', 'smart/due'],
  'cultural-group-2011 2': ['smart/measure', 'smart/due'],
  'random-group-7-12-2011 1': ['smart/blank'],
  'atlanta-washington-2012 1': ['smart/text'],
  'atlanta-washington-2012 2': ['smart/text'],
  'atlanta-washington-2012 3': ['smart/text'],
  'atlanta-washington-2012 4': ['smart/target', 'smart/text'],
  'colorado-csap 1': ['smart/due', 'smart/text', 'smart/several'],
  'colorado-csap 2': ['smart/due', 'smart/text', 'smart/several'],
  'colorado-csap 3': ['smart/due', 'smart/text'],
  'colorado-csap 4': ['smart/due', 'smart/text', 'smart/several'],
  'southeast-hs-2014 1': ['smart/measure', 'smart/text'],
  'docsbay-ohio-2011 1': ['smart/blank'],
  'docsbay-ohio-2011 2': ['smart/baseline', 'smart/text', 'smart/several'],
  'qcomp-2016 1': ['smart/blank'],
}

describeShared('goals from the minutes of learning communities', () => {
  it.each(Object.entries(told))('are told what they lack, and nothing else: %s', (key, codes) => {
    expect(toldOf(key)).toEqual(codes)
  })

  it('are all there', () => {
    expect(communityGoals().map(({ key }) => key)).toEqual(Object.keys(told))
  })
})
