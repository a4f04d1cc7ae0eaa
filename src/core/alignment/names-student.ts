/** What nearly every text lacks; only the few that have it are looked at closely. */
const worthALook =
  /student|pupil|child|learner|estudiante|alumn[oa]|niñ[oa]|\b[sln]+i\.?d\b|\d{3}-\d{2}-\d{4}/i

// "Students Grade K.", "Student Support B.": a word for something else than a child, before the letter.
const noName =
  '(?!(?:Grade|Level|Group|Plan|Title|Tier|Cohort|Section|Class|Classroom|Room|Team|Unit|Part|Year|Form|Appendix|Band|Set|Stage|Phase|Test|Survey|Version|Type|Option|Day|School|Profile|Council|Support|Services|Success|Teacher|Achievement|Learning|Growth|Outcomes?|Engagement|Progress|Performance|Attendance|Behavior|Conduct|Discipline|Wellbeing|Wellness|Health|Safety|Voice|Agency|Belonging|Leadership|Government|Body|Work|Needs?|Goals?|Data|Assessment|Handbook|Development|Participation|Experience|Information|Enrollment|Mr|Mrs|Ms|Dr)\\b)'
const noSpanishName =
  '(?!(?:Nivel|Grado|Grupo|Plan|Clase|Aula|Equipo|Escuela|Colegio|Consejo|Programa|Proyecto|Encuesta|Año|Sr|Sra|Dr|Dra)\\b)'

const child = '(?:[Ss]tudent|[Pp]upil|[Cc]hild|[Ll]earner)'
const spanishChild = '(?:[Ee]studiante|[Aa]lumn[oa]|[Nn]iñ[oa])'
const name = '\\p{Lu}\\p{Ll}+'

const english: readonly RegExp[] = [
  // "Student number 48213", but not "Our students number 350".
  /\b(?:student|pupil|learner|child)(?:['’]s|s['’])?\s*(?:no\.|number)\s*[:#]?\s*\d{3,}/i,
  /\b(?:student|pupil|learner|child)(?:['’]s|s['’]?)?\s*(?:i\.?d\.?|#)\s*(?:number|no\.?)?\s*[:#]?\s*\d{3,}/i,
  // "SSID: 1000442", "LID #48213". A bare "ID" may be that of a meeting, a grant or a course.
  /\b[sln]+i\.?d\.?\s*(?:number|no\.?|#)?\s*[:#]\s*\d{4,}/i,
  // "The student Maria (ID 45321)", "a student, ID: 45321"
  new RegExp(
    `\\b${child}s?(?:\\s+(?:named\\s+|called\\s+)?${noName}${name}(?:\\s+\\p{Lu}[\\p{Ll}.]*)?)?\\s*[,(:]\\s*(?:[Ii]\\.?[Dd]\\.?)\\s*(?:number|no\\.?)?\\s*[:#]?\\s*\\d{4,}`,
    'u',
  ),
  // Nine digits in the groups of a social security number.
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/,
  new RegExp(`\\b${child}\\s+(?:named|called)\\s+${name}`, 'u'),
  // "student Maria G.", "students: Maria G., Tom B."
  new RegExp(`\\b${child}(?:s|ren)?\\s*[:,(]?\\s+${noName}${name}\\s+\\p{Lu}\\.`, 'u'),
]

const spanish: readonly RegExp[] = [
  // "ID de estudiante: 45321", "número del alumno 45321"
  /(?<!\p{L})(?:i\.?d\.?|n[úu]mero|n\.?[º°o]\.?)\s+(?:del?\s+)?(?:la\s+|el\s+)?(?:estudiante|alumn[oa]|niñ[oa])\s*[:#]?\s*\d{3,}/iu,
  // "estudiante n.º 45321", "alumna (ID: 45321)"
  /(?<!\p{L})(?:estudiante|alumn[oa]|niñ[oa])\s*[,(:]?\s*(?:con\s+)?(?:i\.?d\.?|n[úu]mero|n\.?[º°]|#)\s*[:#]?\s*\d{3,}/iu,
  // "la alumna María": after the article and the word in the singular stands a name.
  new RegExp(
    `(?<!\\p{L})(?:[Ll]a|[Ee]l|[Uu]na?|[Aa]l|[Dd]el|[Nn]uestr[oa])\\s+(?:estudiante|alumn[oa]|niñ[oa])\\s+${noSpanishName}${name}`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})${spanishChild}\\s+(?:llamad[oa]|de nombre|que se llama)\\s+${name}`, 'u'),
  // "estudiantes: María G., Tomás B."
  new RegExp(`(?<!\\p{L})${spanishChild}s?\\s*[:,(]?\\s+${noSpanishName}${name}\\s+\\p{Lu}\\.`, 'u'),
]
const patterns = [...english, ...spanish]

/** Whether a text looks as if it named or numbered a single child. Better to miss one than to cry wolf at every "Student Council". */
export function namesStudent(text: string): boolean {
  return worthALook.test(text) && patterns.some((pattern) => pattern.test(text))
}
