import type { CheckedView, FindingView } from '../../src/app/sidebar/contract'
import { translator } from '../../src/messages'
import { countsText, ofSeverity, withDismissed, withRestored } from '../../src/sidebar/sidebar/check-model'

const t = translator('en')

function found(key: string, code: string): FindingView {
  const cell = { table: 'goals', id: 'G-001', columnKey: 'goal', sheetId: 1, rowNumber: 2 }
  return { key, code, sentence: key, todo: '', where: 'Goals A2', cell, fix: null }
}

const checked: CheckedView = {
  kind: 'checked',
  when: 'Mon',
  words: '',
  changed: '',
  measures: [],
  communities: [],
  groups: [
    { severity: 'problem', title: 'Loops', findings: [found('a', 'chain/loop')], more: 0 },
    {
      severity: 'warning',
      title: 'No parent',
      findings: [found('b', 'chain/no-parent'), found('c', 'chain/no-parent')],
      more: 3,
    },
  ],
  dismissed: [],
}
const said = { reason: 'agreed', when: 'Mon, ana' }

describe('the findings of a check', () => {
  it('are counted with those beyond the list', () => {
    expect(ofSeverity(checked, 'warning').count).toBe(5)
    expect(countsText(checked, t)).toBe('1 problem, 5 things to talk over')
    expect(countsText({ ...checked, groups: [] }, t)).toBe('')
  })

  it.each(['a', 'b'])('leave their group when they are set aside (%s), and come back into it', (key) => {
    const finding = checked.groups.flatMap((group) => group.findings).find((one) => one.key === key)
    if (!finding) throw new Error('no such finding')
    const without = withDismissed(checked, finding, said)
    expect(without.groups.flatMap((group) => group.findings)).not.toContain(finding)
    expect(without.dismissed).toEqual([expect.objectContaining({ finding, ...said })])
    const again = withRestored(without, key)
    expect(again.dismissed).toEqual([])
    for (const severity of ['problem', 'warning', 'idea'] as const) {
      expect(ofSeverity(again, severity).count).toBe(ofSeverity(checked, severity).count)
    }
    expect(again.groups.map(({ title }) => title).sort()).toEqual(['Loops', 'No parent'])
  })

  it('stay as they are where the finding is not among them', () => {
    expect(withDismissed(checked, found('z', 'chain/loop'), said)).toBe(checked)
    expect(withRestored(checked, 'z')).toBe(checked)
  })
})
