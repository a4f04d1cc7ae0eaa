import type { Posted } from '../../src/app/services'
import { postedFrom } from '../../src/google/mail-failure'

const scope = 'https://www.googleapis.com/auth/script.send_mail'

/** What Google says, in the languages in which users report it; sentences marked so are guesses after its words for other services. */
it.each<[string, Posted['outcome']]>([
  ['Exception: Service invoked too many times for one day: email.', 'quota'],
  ['Exception: 1 日にサービス email を実行した回数が多すぎます。', 'quota'],
  ['Limit Exceeded: Email Recipients Per Day.', 'quota'],
  [
    `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${scope}`,
    'forbidden',
  ],
  [`The script does not have permission to perform that action. Required permissions: ${scope}`, 'forbidden'],
  ['You do not have permission to call MailApp.sendEmail', 'forbidden'],
  // Guess.
  [
    `Los permisos especificados no son suficientes para llamar a MailApp.sendEmail. Permisos necesarios: ${scope}`,
    'forbidden',
  ],
  // Guess.
  [`Berechtigungen reichen nicht aus: ${scope}`, 'forbidden'],
  ['Exception: Invalid email: nobody', 'refused'],
  ['Failed to send email: no recipient', 'refused'],
  ['Limit Exceeded: Email Body Size.', 'refused'],
  // Guesses: what says nothing that is known leaves the mail unclear, also where a reader would understand it.
  ['El servicio se ha invocado demasiadas veces en un día: email.', 'unclear'],
  ['Correo electrónico no válido: nobody', 'unclear'],
  ["Une erreur s'est produite sur le serveur. Veuillez patienter.", 'unclear'],
  ['Service error: Mail', 'unclear'],
  ['', 'unclear'],
])('“%s” makes the mail %s', (why, outcome) => {
  expect(postedFrom(why)).toMatchObject({ outcome })
})
