/** Sheets gives a new column 100 and a new row 21 pixels: https://developers.google.com/workspace/sheets/api/samples/rowcolumn (*guess* for the row). */
export const defaultColumnPixels = 100

/**
 * A column width in an .xlsx file counts digits of the default font; with Arial 10 as with Calibri 11 a digit is 7 pixels wide:
 * ECMA-376 part 1, 18.3.1.13. Which factor Google's own export takes is a *guess*.
 */
const pixelsPerDigit = 7
const pointsPerPixel = 0.75

export function widthToFile(pixels: number): number {
  return Math.round((pixels / pixelsPerDigit) * 1e4) / 1e4
}

export function widthFromFile(digits: number): number {
  return Math.round(digits * pixelsPerDigit)
}

export function heightToFile(pixels: number): number {
  return pixels * pointsPerPixel
}

export function heightFromFile(points: number): number {
  return Math.round(points / pointsPerPixel)
}
