import type { CheckedView, FindingView } from '../../src/app/sidebar/contract'
import { translator } from '../../src/messages'
import {
  countsText,
  countWith,
  countWithout,
  ofSeverity,
  withDismissed,
  withRestored,
} from '../../src/sidebar/sidebar/check-model'

const t = translator('en')

function found(key: string, code: string): FindingView {
  const cell = { table: 'goals', id: 'G-001', columnKey: 'goal', sheetId: 1, rowNumber: 2 }
  return { key, formerKey: null, code, count: 1, sentence: key, todo: '', where: 'Goals A2', cell, fix: null }
}

const checked: CheckedView = {
  kind: 'checked',
  when: 'Mon',
  words: '',
  changed: '',
  measures: [],
  communities: [],
  groups: [
    {
      code: 'chain/loop',
      severity: 'problem',
      title: 'One loop',
      count: 1,
      findings: [found('a', 'chain/loop')],
      more: 0,
      moreWords: '',
    },
    {
      code: 'chain/no-parent',
      severity: 'warning',
      title: '8 goals without',
      count: 8,
      findings: [{ ...found('b', 'chain/no-parent'), count: 4 }, found('c', 'chain/no-parent')],
      more: 3,
      moreWords: 'and 3 more',
    },
  ],
  dismissed: [],
  moreDismissed: 0,
  moreDismissedWords: '',
}
const said = { reason: 'agreed', when: 'Mon, ana' }
const titlesOf = ({ groups }: CheckedView) => groups.map(({ title, count }) => `${title} (${count})`)

describe('the findings of a check', () => {
  it('are counted with those beyond the list', () => {
    expect(ofSeverity(checked, 'warning').count).toBe(5)
    expect(countsText(checked, t)).toBe('1 problem, 5 things to talk over')
    expect(countsText({ ...checked, groups: [] }, t)).toBe('')
  })

  it.each(['a', 'b'])('leave their group when they are set aside (%s), and come back into it', (key) => {
    const finding = checked.groups.flatMap((group) => group.findings).find((one) => one.key === key)
    if (!finding) throw new Error('no such finding')
    const without = withDismissed(checked, finding, { ...said, title: 'Less' })
    expect(without.groups.flatMap((group) => group.findings)).not.toContain(finding)
    expect(without.dismissed).toEqual([expect.objectContaining({ finding, ...said })])
    const [dismissed] = without.dismissed
    if (!dismissed) throw new Error('nothing dismissed')
    const again = withRestored(without, dismissed, 'As before')
    expect(again.dismissed).toEqual([])
    for (const severity of ['problem', 'warning', 'idea'] as const) {
      expect(ofSeverity(again, severity).count).toBe(ofSeverity(checked, severity).count)
    }
  })

  it('are counted in the title of their group as they stand there', () => {
    const [, { findings: [b, c] = [] } = {}] = checked.groups
    if (!b || !c) throw new Error('no findings')
    expect([countWithout(checked, b), countWithout(checked, c)]).toEqual([4, 7])
    const without = withDismissed(checked, b, { ...said, title: '4 goals without' })
    expect(titlesOf(without)).toEqual(['One loop (1)', '4 goals without (4)'])
    const neither = withDismissed(without, c, { ...said, title: '3 goals without' })
    expect(titlesOf(neither)).toEqual(['One loop (1)', '3 goals without (3)'])
    const back = neither.dismissed.find(({ finding }) => finding.key === 'b')
    if (!back) throw new Error('nothing dismissed')
    expect(countWith(neither, back)).toBe(7)
    expect(titlesOf(withRestored(neither, back, '7 goals without'))).toEqual([
      'One loop (1)',
      '7 goals without (7)',
    ])
  })

  it('stay as they are where the finding is not among them', () => {
    const elsewhere = found('z', 'chain/loop')
    expect(withDismissed(checked, elsewhere, { ...said, title: '' })).toBe(checked)
    expect(withRestored(checked, { finding: elsewhere, severity: 'problem', ...said }, '')).toBe(checked)
  })
})
