import { withoutAccents } from '../../text'

const english = `a an and any are as at be been before by can could do does each end every few fewer for from get give goal grade grader graders grades had has have
  help how if in into is it its least less level make many measured meet meets meeting month more most much next no not of on one or other our out
  over own percent percentage number proportion rate per school schools score scores scoring semester shall should so some student students team
  than that the their them these they this those three through to two under until up use used using was we well were what when where which while
  who will with within year years increase increases increased increasing improve improves improved improving raise grow growth decrease reduce
  lower better pupils children learners teachers teacher all both us our spring fall winter summer autumn january february march april may june
  july august september october november december first second third fourth fifth sixth seventh eighth ninth tenth kindergarten`

/** Without accents, as they are compared. */
const spanish = `ademas ahora ante antes ano anos aquel bajo bien cada como con cual cuales cuando cuanto curso del desde despues donde dos durante ella
  ellas ellos entre era esa ese eso esta estas este esto estos estan estar fin final fue grado grados haber habra hacer hacia han has hasta hay
  las les los mas mayor mayoria medio medida medido menor menos mes meta metas mientras mismo mucho muchos muy mejor mejores nivel niveles
  nos nosotros nuestra nuestras nuestro nuestros numero objetivo otra otro otros para pero poco por porcentaje porciento porque primavera
  proporcion puede pueden podran pueda puedan que quien quienes resultado resultados segun ser sera seran semestre sin sobre son sus tambien
  tasa tener tendran tiene tienen toda todas todo todos tres una unas uno unos usar verano otono invierno trimestre puntaje puntajes puntos
  alumna alumnas alumno alumnos estudiante estudiantes nina ninas nino ninos docente docentes maestra maestras maestro maestros profesores
  profesoras equipo equipos escuela escuelas escolar colegio colegios enero febrero marzo abril mayo junio julio agosto septiembre
  octubre noviembre diciembre primer primero primera segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto sexta septimo
  septima octavo octava noveno novena decimo decima kinder jardin bajar bajara bajaran subir subira subiran elevar elevaran elevara`

/** "mejorarán", "aumentar", "disminuye": every goal wants that. */
const spanishChange = /^(?:mejor[ae]|aument|increment|reduci|reduzc|disminu|logr|alcanc|alcanz|crec[ei])/

const common = new Set(`${english} ${spanish}`.split(/\s+/))

/** Words that say nothing of what a goal is about, as every goal has them; folded. */
export function isCommon(word: string): boolean {
  const plain = withoutAccents(word)
  return common.has(plain) || spanishChange.test(plain)
}
