/**
 * Utilities.formatString and Logger.log: sprintf-like, with %s, %d, %f, %x, width, zeros and precision. There is no %j
 * (sheets-behaviours 342). A number that is whole shows without a fraction.
 */
export function formatString(template: string, values: readonly unknown[]): string {
  let position = 0
  return template.replace(
    /%(%|([-0]?)(\d*)(?:\.(\d+))?([sdifxX]))/g,
    (whole, ...parts: (string | undefined)[]) => {
      const [literal, flag = '', width = '', precision, kind = 's'] = parts
      if (literal === '%') return '%'
      if (position >= values.length) return whole
      const text = formatOne(values[position++], { kind, precision })
      return pad(text, { flag, width: Number(width) })
    },
  )
}

function formatOne(value: unknown, { kind, precision }: { kind: string; precision?: string }): string {
  if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)))
  if (kind === 'f') return Number(value).toFixed(precision === undefined ? 6 : Number(precision))
  if (kind === 'x') return Math.trunc(Number(value)).toString(16)
  if (kind === 'X') return Math.trunc(Number(value)).toString(16).toUpperCase()
  const text = String(value)
  return precision === undefined ? text : text.slice(0, Number(precision))
}

function pad(text: string, { flag, width }: { flag: string; width: number }): string {
  if (flag === '-') return text.padEnd(width)
  if (flag !== '0' || !text.startsWith('-')) return text.padStart(width, flag === '0' ? '0' : ' ')
  return `-${text.slice(1).padStart(width - 1, '0')}`
}
