import { oneLine } from '../../text'

const article = '(?:(?:the|our|their|an?|its)\\s+)?'
// A full stop inside a word ("example.org", "3.5") ends no sentence.
const text = '(?:[^.;]|\\.(?=\\S))'
const stop = '(?=[.;:](?:\\s|$)|,\\s+(?:so|including|which|while|as|and)\\b|\\s*$'
// A name stands before a colon: "Fewer absences: share what works" increases no share, and "Reduce costs: …" names no measure.
const clause = '(?:[^.;:]|[.:](?=\\S))'
// "Improve reporting to lower the number of …" improves no number, nor does what is done "so that" one changes.
const upToQuantity = `(?:(?!\\b(?:to|so that)\\s)${clause})*?\\b`
const endOfName = `${stop}|,\\s|\\s+(?:by|before|until|from|administered|\\(as)\\s|\\s+to\\s+(?:at least\\s+)?\\$?\\d)`
// What is done about it, and what for: "by renegotiating contracts", "to support a safe school".
const meansOrEnd =
  '\\s+(?:by\\s+\\w+ing|while|(?:in order\\s+)?to\\s+(?:account|support|ensure|help|promote|reward|strengthen|allow|enable))\\b'
const endOfQuantity = `${stop}|\\s+(?:from|to|by)\\s*:?\\s+(?:[a-z]+\\s+){0,2}\\$?\\d|${meansOrEnd})`
// "Retention" and "pay" are also what a mind does.
const quantity =
  '(?:percentage|percent|number(?=\\s+of\\b)|rates?|average|median|mean|scores?|share(?=\\s+of\\b)|proportion|disproportionality|count|ratio|index|percentile|attendance|enrollment|retention(?=\\s+of\\b)(?!\\s+of\\s+(?:what|knowledge|concepts?|content|facts|skills|vocabulary))|pay(?!\\s+(?:attention|heed))|salaries|revenues?|expenditures?|spending|funding)'
const instrument =
  '(?:tests?|assessments?|exams?|examinations?|surveys?|rubrics?|screeners?|benchmark|inventory|inventories|checklists?|walkthroughs?|running records|passages?|probes?|diagnostics?|quizzes|quiz|checks?|logs?)'
// "Skills assessed through projects" tells how something is taught; "as assessed by" tells how the goal is seen.
const seen =
  '(?:measured|as\\s+(?:assessed|shown|seen|evidenced|determined|indicated|demonstrated|documented|reported))'
const change = '(?:increase|raise|improve|grow|expand|decrease|reduce|lower|cut|bring)'

/** From the plainest way of naming a measure to the least plain. */
const ways: readonly RegExp[] = [
  way(`\\b${seen}\\s+(?:by|on|with|through|in|using)\\s+${article}(?<measure>${text}+?)${endOfName}`),
  way(
    `\\b(?:according to|based on)\\s+${article}(?<measure>${text}*?\\b(?:${instrument}|data|results|${quantity}))${endOfName}`,
  ),
  way(
    `(?<!\\b(?:that|which)\\s)\\b${change}\\s+${article}(?!(?:from|to|by)\\b)(?<measure>${upToQuantity}${quantity}\\b${clause}*?)(?!:)${endOfQuantity}`,
  ),
  way(
    `\\bso that\\s+${article}(?<measure>${upToQuantity}${quantity}\\b)\\s+(?:increases|rises|grows|decreases|falls|drops)\\b`,
  ),
  way(`^\\s*keep\\s+${article}(?<measure>${upToQuantity}${quantity}\\b)\\s+(?:below|above|under|over|at)\\b`),
  way(
    `^\\s*(?:[^,]*\\d,\\s+)?${article}(?<measure>${text}*?\\b${quantity}\\b${text}*?)\\s+(?:(?:will|should)\\s+(?:${change}|rise|fall|drop|reach|be|decline)\\b|(?:drops|falls|rises|increases|decreases)\\s+(?:from|to)\\b)`,
  ),
]
const named = `(?:(?!(?:on|that|to|using|\\d{4}-\\d\\d-\\d\\d)\\s)[\\w’'&/().-]+\\s+){0,6}?${instrument}(?:\\s+${instrument})?`
/** "On the spring screener": named by the way, so that only talk of numbers shows that it is what the goal is measured by. */
const instrumentOfNumbers = way(
  `(?<!return )\\b(?:on|using|with|by)\\s+${article}(?<measure>${named}(?:(?:,|,?\\s+and)\\s+${article}${named})*)\\b`,
)
const countedShare = /\b(?:percentage|percent|number|share|proportion) of\b/i

/** How the sentence says its goal is seen ("as measured by …", "the rate of …"); null where it does not. */
export function readMeasure(sentence: string, hasTarget: boolean): string | null {
  const line = oneLine(sentence)
  const isCounted = hasTarget || countedShare.test(line)
  for (const pattern of isCounted ? [...ways, instrumentOfNumbers] : ways) {
    const measure = pattern.exec(line)?.groups?.measure?.trim()
    if (measure) return measure
  }
  return null
}

function way(pattern: string): RegExp {
  return new RegExp(pattern, 'i')
}
