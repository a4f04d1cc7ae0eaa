import { oneLine } from '../../../text'

const ordinal =
  '(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|undécim[oa]|duodécim[oa]|\\d{1,2}\\.?[ºª°]|\\d{1,2}(?:er|do|ro|to|mo|vo|no))'
const gradeName = `(?:${ordinal}\\s+(?:grado|año|curso)|grados?\\s+\\d{1,2}(?:\\s+(?:a|al|y)\\s+\\d{1,2})?)`
const school = '(?:kínder|kinder|preescolar|primaria|secundaria|preparatoria|bachillerato)'
const many =
  '(?:estudiantes|alumn[oa]s|alumnado|niñ[oa]s|aprendices|graduad[oa]s|docentes|maestr[oa]s|profesor(?:es|as)|educador(?:es|as)|director(?:es|as)|directivos|líderes|consejer[oa]s|familias|padres|madres|cuidador(?:es|as)|equipos|personal)'
const one =
  '(?:estudiante|alumn[oa]|niñ[oa]|docente|maestr[oa]|profesora?|educadora?|directora?|familia|equipo)'
/** Other words ("motivados", "capacitadas") say how they are. */
const kind =
  '(?:multilingües|bilingües|migrantes|nuev[oa]s|principiantes|varones|mujeres|(?:de|en)\\s+educación\\s+especial|aprendices\\s+de\\s+inglés|de\\s+inglés)'
const after = `(?:\\s+(?:${kind}|(?:de|en)\\s+(?:(?:los\\s+)?${gradeName}|${ordinal}|${school})|con\\s+(?:discapacidad(?:es)?|IEP))(?!\\p{L}))*`
const named = new RegExp(`(?<!\\p{L})(?<!por\\s(?:\\d+\\s)?)(?<group>${many}(?!\\p{L})${after})`, 'iu')
const each = new RegExp(`(?<!\\p{L})(?:cada|tod[oa])\\s+(?<group>${one}(?!\\p{L})${after})`, 'iu')
const gradeAlone = new RegExp(`(?<!\\p{L})${gradeName}(?!\\p{L})`, 'giu')

/** Whose learning or work a sentence in Spanish is about ("estudiantes de segundo grado", "cada docente"); null where it names nobody. */
export function readSpanishGroup(sentence: string): string | null {
  const line = oneLine(sentence)
  const [first] = [named.exec(line), each.exec(line)]
    .filter((match) => match !== null)
    .sort((left, right) => left.index - right.index)
  if (first?.groups?.group) return first.groups.group
  const [grade, ...others] = new Set(line.match(gradeAlone) ?? [])
  return grade !== undefined && others.length === 0 ? grade : null
}
