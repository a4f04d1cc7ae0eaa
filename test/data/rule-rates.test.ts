import { alignmentPage } from '../../scripts/alignment-page'
import { type RuleCode, ruleCodes } from '../../src/core/alignment/rule-book'
import { expectPage } from '../support/expect-page'
import { publishedChecks } from './published-checks'
import { ruleRates } from './rule-rates'
import { describeShared } from './shared-folder'
import { trueDefects } from './true-defects'

it('docs/alignment.md says what the rule book says', () => {
  expectPage('alignment.md', alignmentPage(ruleRates))
})

describeShared('the check of published plans', () => {
  const checks = publishedChecks()

  it('gives as many lines of each rule as docs/alignment.md says', () => {
    const linesOf = (source: keyof typeof checks, code: RuleCode) =>
      checks[source].filter((finding) => finding.code === code).length
    const rates = ruleCodes.map((code) => {
      const trees = linesOf('trees', code)
      const treesAsTheyStand = linesOf('treesAsTheyStand', code)
      const rate = { plan: linesOf('plan', code), trees, minutes: linesOf('minutes', code) }
      return [code, { ...rate, ...(treesAsTheyStand !== trees && { treesAsTheyStand }) }] as const
    })
    const spoken = rates.filter(([, rate]) => Object.values(rate).some((count) => count > 0))
    expect(Object.fromEntries(spoken)).toEqual(ruleRates)
  })

  it.each(trueDefects)('finds what is wrong: $source, $about: $why', ({ source, code, about }) => {
    const told = checks[source].filter((finding) => finding.code === code)
    const texts = told.map(({ subject, values }) => JSON.stringify([subject, values]))
    expect(texts.filter((text) => text.includes(about))).not.toEqual([])
  })

  const problemsBeyond = (source: keyof typeof checks) =>
    checks[source].filter(
      ({ severity, code, subject, values }) =>
        severity === 'problem' &&
        !trueDefects.some(
          (defect) => defect.code === code && JSON.stringify([subject, values]).includes(defect.about),
        ),
    )

  it('tells no problem beyond these', () => {
    for (const source of ['plan', 'trees', 'minutes'] as const) expect(problemsBeyond(source)).toEqual([])
  })

  it('tells no other problem of trees with more levels than there are than that of the levels, as docs/alignment.md says', () => {
    const codes = problemsBeyond('treesAsTheyStand').map(({ code }) => code)
    expect(codes).toEqual(Array(ruleRates['chain/wrong-way']?.treesAsTheyStand).fill('chain/wrong-way'))
  })
})
