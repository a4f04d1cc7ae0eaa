import { ruleCodes } from '../../../src/core/alignment/rule-book'
import { ruleName, ruleNamed } from '../../../src/core/alignment/rule-names'
import { ruleOfLine } from '../../../src/core/reports/match-lines'
import { languages, translator } from '../../../src/messages'

describe.each(languages)('the names of the rules in %s', (language) => {
  const t = translator(language)

  it.each(ruleCodes)('lead back to the rule, and say it in a few words: %s', (code) => {
    const name = ruleName(code, t)
    expect(ruleNamed(name)).toBe(code)
    expect(ruleNamed(name.toUpperCase())).toBe(code)
    expect(name.length).toBeLessThanOrEqual(30)
    // These stand between the names of a list, and between name and row.
    expect(name).not.toMatch(/[,;·/\n]/)
  })
})

it('a line is about the same rule and row in every language, and as earlier versions wrote it', () => {
  const written = ['No higher goal · G-014', 'Sin meta superior · G-014', 'chain/no-parent · G-014']
  const rules = written.map((cell) => ruleOfLine(['', '', '', '', cell]))
  expect(new Set(rules)).toEqual(new Set(['chain/no-parent · G-014']))
  expect(ruleOfLine(['', '', '', '', 'Talk about it · soon'])).toBe('')
})

it('a code that stood there before rules had names is known', () => {
  expect(ruleNamed('chain/no-parent')).toBe('chain/no-parent')
  expect(ruleNamed('Rule')).toBeUndefined()
})
