import { fold } from './text'

const time = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?::\d{2})?\s?(?:([ap])\.?\s?m\.?)?$/

/** Minutes after midnight of a time that a person wrote: "1:15 PM", "13:15", "13h15", "9 a.m."; null where the text is none. */
export function parseTime(text: string): number | null {
  const match = time.exec(fold(text))
  if (!match || (match[2] === undefined && match[3] === undefined)) return null
  const hour = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  const half = match[3]
  if (minutes > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null
  return hourOfDay(hour, half) * 60 + minutes
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (!half) return hour
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
