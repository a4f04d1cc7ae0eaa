import { FileProblem } from './problem'

/** https://support.google.com/drive/answer/37603 */
export const mostCells = 10_000_000

export function tooLarge(fileName: string): FileProblem {
  return new FileProblem(
    'too-large',
    `${fileName} has more than 10 million cells, the most that Sheets holds: use a smaller file.`,
  )
}
