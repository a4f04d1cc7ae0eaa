import { languages, type Translate, translator } from '../../messages'
import { fold } from '../text'
import { type RuleCode, ruleCodes } from './rule-book'

/**
 * What people call a rule: "No higher goal" for chain/no-parent. A name that was shown once stays as it is: the lines of a report are known by
 * it at the next check, in whatever language that is made.
 */
export function ruleName(code: RuleCode, t: Translate): string {
  return t(`rule.${code}`)
}

/** The rule of this name in any shipped language, or of this code. */
export function ruleNamed(text: string): RuleCode | undefined {
  known ??= new Map(
    ruleCodes.flatMap((code) => [
      [code, code],
      ...languages.map((language): [string, RuleCode] => [fold(ruleName(code, translator(language))), code]),
    ]),
  )
  return known.get(fold(text))
}

/** Made when the first is asked for: most runs ask for none. */
let known: ReadonlyMap<string, RuleCode> | undefined
