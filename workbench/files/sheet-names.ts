/** Excel's limits: https://support.microsoft.com/en-us/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
const longestName = 31
const forbidden = /[[\]:*?/\\]/g

/** The tab names as an .xlsx file may carry them, in the same order: short enough, without forbidden signs, each different. */
export function fileSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const allowed = allowedName(name)
    let candidate = allowed
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
      const ending = ` ${number}`
      candidate = allowed.slice(0, longestName - ending.length) + ending
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

function allowedName(name: string): string {
  const clean = name.replace(forbidden, '-').replace(/^'|'$/g, '’').slice(0, longestName)
  const whole = clean.replace(/[\ud800-\udbff]$/, '').replace(/'$/, '’')
  return whole.toLowerCase() === 'history' || whole === '' ? `${whole}_` : whole
}
