/** What nearly every text lacks; only the few that have it are looked at closely. */
const worthALook = /student|pupil|child|learner|\b[sln]*i\.?d\b|\d{3}-\d{2}-\d{4}/i

// "Students Grade K.", "Student Support B.": a word for something else than a child, before the letter.
const noName =
  '(?!(?:Grade|Level|Group|Plan|Title|Tier|Cohort|Section|Class|Classroom|Room|Team|Unit|Part|Year|Form|Appendix|Band|Set|Stage|Phase|Test|Survey|Version|Type|Option|Day|School|Profile|Council|Support|Services|Success|Teacher|Mr|Mrs|Ms|Dr)\\b)'

const patterns: readonly RegExp[] = [
  /\b(?:student|pupil|learner|child)(?:['’]s|s)?\s*(?:i\.?d\.?|no\.|number|#)\s*(?:number|no\.?)?\s*[:#]?\s*\d{3,}/i,
  /\b[sln]*i\.?d\.?\s*(?:number|no\.?|#)?\s*[:#]\s*\d{4,}/i,
  // Nine digits in the groups of a social security number.
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/,
  /\b(?:[Ss]tudent|[Pp]upil|[Cc]hild|[Ll]earner)\s+(?:named|called)\s+\p{Lu}\p{Ll}+/u,
  // "student Maria G.", "students: Maria G., Tom B."
  new RegExp(
    `\\b(?:[Ss]tudent|[Pp]upil|[Cc]hild|[Ll]earner)(?:s|ren)?\\s*[:,(]?\\s+${noName}\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\.`,
    'u',
  ),
]

/** Whether a text looks as if it named or numbered a single child. Better to miss one than to cry wolf at every "Student Council". */
export function namesStudent(text: string): boolean {
  return worthALook.test(text) && patterns.some((pattern) => pattern.test(text))
}
