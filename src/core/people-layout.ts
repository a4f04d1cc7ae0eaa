/** What heads the columns of a list of people, in the languages of the add-on. Short, as the page of set-up carries it along. */
const headers = [/mail|correo/i, /first|given|^ ?nombres? ?$/i, /last|surname|apellido/i, /name|nombre/i]
const cellsOf = (line: string) => line.split(/[\t,;]/)

/**
 * A pasted table of people with each one's name before the address, as their headers tell, which go; other columns follow. Rows that are not like the
 * others, such as the name of a community above its people, stay as they are, and so does any other text.
 */
export function nameBeforeAddress(text: string): string {
  const [header = '', ...lines] = text.trim().split('\n')
  const heads = cellsOf(header)
  const [email = -1, first = -1, last = -1, name = -1] = headers.map((words) =>
    heads.findIndex((head) => words.test(head)),
  )
  if (email < 0 || hasSign(header)) return text
  const named = first < 0 || last < 0 ? [name] : [first, last]
  return lines
    .map((line) => {
      const cells = cellsOf(line)
      if (cells.length !== heads.length || !hasSign(cells[email])) return line
      const others = cells.filter((_, index) => index !== email && !named.includes(index))
      return [named.map((index) => cells[index]).join(' '), cells[email], ...others].join('\t')
    })
    .join('\n')
}

const hasSign = (text = '') => text.includes('@')
