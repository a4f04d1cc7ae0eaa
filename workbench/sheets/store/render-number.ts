import { piecesOf } from './format-sections'
import type { LocaleFacts } from './locale'

/** A number without a format: up to 15 significant digits, exponents far out (*guess* at where Sheets changes over). */
export function renderGeneral(value: number, facts: LocaleFacts): string {
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude >= 1e21 || magnitude < 1e-9)) {
    return value.toExponential().replace('e', 'E').replace('.', facts.decimal)
  }
  const exact = Number(value.toPrecision(15))
  const text = magnitude < 1e-6 ? exact.toFixed(15).replace(/\.?0+$/, '') : String(exact)
  const short = trimToDisplay(text, magnitude)
  return short.replace('.', facts.decimal)
}

/** The grid shows at most about ten digits after a long fraction (sheets-behaviours 74: "cut where it has many decimals"). */
function trimToDisplay(text: string, magnitude: number): string {
  const fraction = text.split('.')[1] ?? ''
  if (fraction.length <= 9) return text
  const whole = magnitude < 1 ? 0 : Math.floor(magnitude).toString().length
  return Number(text)
    .toFixed(Math.max(0, 10 - whole))
    .replace(/\.?0+$/, '')
}

interface NumberPlan {
  scale: number
  grouped: boolean
  whole: string
  fraction: string
  exponent: string | undefined
}

/** Renders a number under a section of digits' places: 0, #,##0.00, 0%, $0.00, 0.00E+00, text in quotes around it. */
export function renderNumber(value: number, section: string, facts: LocaleFacts): string {
  const pieces = piecesOf(section)
  const bare = pieces
    .map((piece) => (piece.literal ? '\u0000'.repeat(piece.text.length) : piece.text))
    .join('')
  const plain = pieces.map((piece) => piece.text).join('')
  const place = /[0#?][0#?,]*(?:\.[0#?]*)?(?:E[-+]0+)?|\.[0#?]+/i.exec(bare)
  const scale = 100 ** (bare.split('%').length - 1)
  if (!place) return (value < 0 ? '-' : '') + plain
  const plan = planOf(place[0], scale)
  const before = plain.slice(0, place.index)
  const after = plain.slice(place.index + place[0].length)
  return signed(value, digits(Math.abs(value), plan, facts), before) + after
}

/** The minus stands before what precedes the digits: -$5. */
function signed(value: number, text: string, before: string): string {
  const nothing = /^[0.,\s]*$/.test(text)
  return `${value < 0 && !nothing ? '-' : ''}${before}${text}`
}

function planOf(place: string, percentScale: number): NumberPlan {
  const [mantissa = '', exponent] = place.split(/E[-+]/i)
  const [wholePart = '', fraction = ''] = mantissa.split('.')
  const trailing = /,+$/.exec(wholePart)?.[0].length ?? 0
  return {
    scale: percentScale / 1000 ** trailing,
    grouped: wholePart.replace(/,+$/, '').includes(','),
    whole: wholePart.replaceAll(',', ''),
    fraction,
    exponent,
  }
}

function digits(magnitude: number, plan: NumberPlan, facts: LocaleFacts): string {
  if (plan.exponent !== undefined) return scientific(magnitude, plan, facts)
  const fixed = rounded(magnitude * plan.scale, plan.fraction.length)
  const [whole = '0', fraction = ''] = fixed.split('.')
  const least = plan.whole.replace(/[^0]/g, '').length
  const padded = (whole === '0' ? '' : whole).padStart(least, '0')
  const grouped = plan.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, facts.group) : padded
  const kept = keptFraction(fraction, plan.fraction)
  return grouped + (kept ? facts.decimal + kept : '')
}

/** Half away from zero, as Sheets rounds what it shows; toFixed alone cuts 1.005. */
function rounded(value: number, places: number): string {
  const exact = Number(value.toPrecision(15))
  return places > 15
    ? exact.toFixed(places)
    : Number(`${Math.round(Number(`${exact}e${places}`))}e-${places}`).toFixed(places)
}

/** '#' drops zeros at the end, '0' keeps them. */
function keptFraction(fraction: string, places: string): string {
  const least = places.lastIndexOf('0') + 1
  const significant = fraction.replace(/0+$/, '').length
  return fraction.slice(0, Math.max(least, significant))
}

function scientific(magnitude: number, plan: NumberPlan, facts: LocaleFacts): string {
  const [mantissa = '0', exponent = '0'] = (magnitude * plan.scale)
    .toExponential(plan.fraction.length)
    .split('e')
  const power = Number(exponent)
  const width = plan.exponent?.length ?? 2
  return `${mantissa.replace('.', facts.decimal)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(width, '0')}`
}
