/** Random tests run a few cases with `npm test` and many with `npm run soak`. */
export function numberOfRuns(usual: number): { numRuns: number } {
  return { numRuns: process.env.THROUGHLINE_SOAK ? usual * 100 : usual }
}
