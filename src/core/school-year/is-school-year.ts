/** One year, or two that follow each other, among other words: '2026-2027', '2026/27', 'SY 26-27', '2026'; also nothing at all. */
export function isSchoolYear(text: string): boolean {
  if (text.trim() === '') return true
  const years = text.match(/\d+/g) ?? []
  if (years.length === 0 || years.length > 2 || !years.every(isYear)) return false
  const [first, second = first + 1] = years.map((year) => Number(year) % 100) as [number, number?]
  return (first + 1) % 100 === second % 100
}

/** Of this century, written out or as its last two digits. */
function isYear(digits: string): boolean {
  return /^(20)?\d\d$/.test(digits)
}
