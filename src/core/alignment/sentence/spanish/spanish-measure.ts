import { oneLine } from '../../../text'

const article = '(?:(?:el|la|los|las|un|una|nuestr[oa]s?|su|sus)\\s+)?'
const text = '(?:[^.;,:()]|[.,](?=\\d))'
const day =
  '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic|20\\d\\d|el\\s+año|el\\s+otoño|la\\s+primavera|el\\s+invierno|el\\s+verano)'
const endOfName = `(?=[.;:,)]|\\s*$|\\s+(?:para|antes|hasta|a\\s+más|al\\s+final|a\\s+final\\p{L}*|en\\s+${day}|(?:del?|al?)\\s+(?:percentil\\s+)?\\d))`
const endOfQuantity =
  '(?=[.;]|\\s*$|\\s+(?:al\\s+menos|por\\s+lo\\s+menos|por\\s+debajo|por\\s+encima|para|antes)(?!\\p{L})|\\s+(?:del?|desde|al?|hasta|en|un)\\s+(?:(?:un|el|al\\s+menos)\\s+)*\\$?\\d)'
const quantity =
  '(?:porcentaje|número|cantidad|tasa|promedio|media|mediana|puntaje|puntuación|calificación|proporción|índice|matrícula|inscripción|asistencia)'
const instrument =
  '(?:pruebas?|evaluaci(?:ón|ones)|exam(?:en|enes)|encuestas?|rúbricas?|listas?\\s+de\\s+(?:cotejo|verificación)|diagnósticos?|cuestionarios?|registros?|sondeos?|inventarios?|observaci(?:ón|ones))'
const change =
  '(?:aumentar|elevar|subir|incrementar|mejorar|ampliar|reducir|disminuir|bajar|recortar|mantener)'
const willChange =
  '(?:subirá|bajará|aumentará|disminuirá|llegará|mejorará|crecerá|alcanzará|pasará|será|se\\s+(?:reducirá|elevará|mantendrá))n?'

/** What the words "according to" may lead to besides a measure: "según su nivel". */
const knownMeasure = new RegExp(
  `(?<!\\p{L})(?:${instrument}|${quantity}|datos|resultados|informes?|indicador(?:es)?)(?!\\p{L})`,
  'iu',
)
const acronym = /^\p{Lu}{2,}|^i-?Ready/u

/** "Medida con", "según", and what is counted. */
const measured = way(
  `medid[oa]s?\\s+(?:con|por|mediante|en|a\\s+través\\s+de)\\s+${article}(?<measure>${text}+?)${endOfName}`,
)
const according = way(
  `(?:según|de\\s+acuerdo\\s+con|con\\s+base\\s+en|como)\\s+(?:(?:lo\\s+)?(?:muestran?|indican?|miden?)\\s+)?${article}(?<measure>${text}+?)${endOfName}`,
)
const kept = way(
  `mantener\\s+por\\s+(?:encima|debajo)\\s+del?\\s+\\d+(?:[.,]\\d+)?\\s?%\\s+${article}(?<measure>${quantity}(?!\\p{L})${text}*?)${endOfName}`,
)
const counted: readonly RegExp[] = [
  way(`${change}\\s+${article}(?<measure>${quantity}(?!\\p{L})${text}*?)${endOfQuantity}`),
  new RegExp(
    `^\\s*(?:[^,]*\\d,\\s+)?${article}(?<measure>${quantity}(?!\\p{L})${text}*?)\\s+${willChange}(?!\\p{L})`,
    'iu',
  ),
  way(`en\\s+${article}(?<measure>${instrument}(?!\\p{L})${text}*?)${endOfName}`),
]
const countedShare = /(?<!\p{L})(?:porcentaje|número|proporción|tasa|cantidad)\s+de(?!\p{L})/iu

/** How a sentence in Spanish says its goal is seen; null where it does not. */
export function readSpanishMeasure(sentence: string, hasTarget: boolean): string | null {
  const line = oneLine(sentence)
  const named = nameIn(measured, line) ?? nameIn(kept, line)
  if (named !== null) return named
  const source = nameIn(according, line)
  if (source !== null && (knownMeasure.test(source) || acronym.test(source))) return source
  if (!hasTarget && !countedShare.test(line)) return null
  return counted.reduce<string | null>((found, pattern) => found ?? nameIn(pattern, line), null)
}

function nameIn(pattern: RegExp, line: string): string | null {
  return pattern.exec(line)?.groups?.measure?.trim() || null
}

function way(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})${pattern}`, 'iu')
}
