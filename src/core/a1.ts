/** 'A' for 1, 'AA' for 27. */
export function columnLetters(columnNumber: number): string {
  let rest = columnNumber
  let letters = ''
  while (rest > 0) {
    const digit = (rest - 1) % 26
    letters = String.fromCharCode(65 + digit) + letters
    rest = (rest - 1 - digit) / 26
  }
  return letters
}

/** 'C5' for row 5 of column 3; both count from 1. */
export function cellAddress(rowNumber: number, columnNumber: number): string {
  return `${columnLetters(columnNumber)}${rowNumber}`
}
