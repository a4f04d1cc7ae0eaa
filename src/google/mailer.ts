import type { Mail, MailServices } from '../app/services'
import { isPermission, postedFrom } from './mail-failure'

/** Mail through MailApp: the narrowest scope, and unlike GmailApp it keeps emoji whole (googleworkspace/solutions issue 99). */
export const mailer: MailServices = {
  quotaLeft,
  quotaIfAllowed() {
    try {
      return quotaLeft()
    } catch (error) {
      if (isPermission(messageOf(error))) return null
      throw error
    }
  },
  send(mail) {
    try {
      MailApp.sendEmail(message(mail))
      return { outcome: 'sent' }
    } catch (error) {
      return postedFrom(messageOf(error))
    }
  },
}

/** Google says -1 once it has refused a mail (http://oki2a24.com/2015/09/15/try-sendemail-through-gas-over-limit/). */
function quotaLeft(): number {
  return Math.max(0, MailApp.getRemainingDailyQuota())
}

function messageOf(error: unknown): string {
  return String((error as Error).message ?? error)
}

function message(mail: Mail): GoogleAppsScript.Mail.MailAdvancedParameters {
  const options: GoogleAppsScript.Mail.MailAdvancedParameters = {
    to: mail.to,
    subject: mail.subject,
    body: mail.text,
    htmlBody: mail.html,
    name: mail.name,
  }
  if (mail.replyTo) options.replyTo = mail.replyTo
  if (mail.attachments?.length) {
    options.attachments = mail.attachments.map((file) =>
      Utilities.newBlob(file.content, file.type, file.name),
    )
  }
  return options
}
