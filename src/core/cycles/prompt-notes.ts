/** A stage's prompt in the note of a header: for whom, and what it asks. */
export interface Prompt {
  /** "Grade 2 team · Look at the data". */
  readonly heading: string
  readonly text: string
}

// Paragraphs that begin so are the add-on's; everything else in a note is help, or somebody's own.
const mark = '▸ '
const keyParagraph = /^\[throughline:[a-zA-Z.]+\]\s*$/

/**
 * The note with these prompts in place of those before, above the line by which the column is known. A note without that line is no
 * header's note of ours and stays as it is.
 */
export function withPrompts(note: string, prompts: readonly Prompt[]): string {
  const paragraphs = note.split('\n\n')
  const key = paragraphs[paragraphs.length - 1] ?? ''
  if (!keyParagraph.test(key)) return note
  const kept = paragraphs.slice(0, -1).filter((paragraph) => !paragraph.startsWith(mark))
  return [...kept, ...prompts.map(({ heading, text }) => `${mark}${heading}\n${text}`), key].join('\n\n')
}
