// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
const servicesMail_ = () => ({ to: 'one@example.com', subject: 'Week 3', body: 'Text' })

function probe_mailQuota() {
  const before = MailApp.getRemainingDailyQuota()
  MailApp.sendEmail('one@example.com', 'Subject', 'Text')
  MailApp.sendEmail('one@example.com', 'reply@example.com', 'Subject', 'Text')
  MailApp.sendEmail(
    Object.assign(servicesMail_(), { cc: 'two@example.com, three@example.com', bcc: 'four@example.com' }),
  )
  MailApp.sendEmail('one@example.com', 'Subject', 'Text', {
    htmlBody: '<p>Text</p>',
    name: 'The team',
    replyTo: 'lead@example.com',
    noReply: false,
    attachments: [Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'meeting.ics')],
    inlineImages: { logo: Utilities.newBlob([1, 2], 'image/png', 'logo.png') },
  })
  return before - MailApp.getRemainingDailyQuota()
}

function probe_mailRefused() {
  const send = (change) => refusal_(() => MailApp.sendEmail(Object.assign(servicesMail_(), change)))
  return {
    invalid: send({ to: 'nobody' }),
    oneOfTwo: send({ to: 'one@example.com, two' }),
    nobody: send({ to: '' }),
    many: send({ to: Array.from({ length: 51 }, (_, index) => `p${index}@example.com`).join(',') }),
    big: send({ htmlBody: 'x'.repeat(200 * 1024 + 1) }),
    arguments: refusal_(() => MailApp.sendEmail('one@example.com', 'Subject')),
  }
}

function probe_mailQuotaExhausted() {
  const fifty = Array.from({ length: 50 }, (_, index) => `p${index}@example.com`).join(',')
  MailApp.sendEmail(fifty, 'Subject', 'Text')
  MailApp.sendEmail(fifty, 'Subject', 'Text')
  return [
    MailApp.getRemainingDailyQuota(),
    refusal_(() => MailApp.sendEmail('one@example.com', 'Subject', 'Text')),
  ]
}

function probe_mailLineBreaks() {
  return ['subject', 'name', 'replyTo', 'to'].map(
    (field) =>
      refusal_(() =>
        MailApp.sendEmail(Object.assign(servicesMail_(), { [field]: 'a@example.com\r\nBcc: b@example.com' })),
      ) !== null,
  )
}

function probe_mailFields() {
  const send = (change) => refusal_(() => MailApp.sendEmail(Object.assign(servicesMail_(), change)))
  return {
    longSubject: send({ subject: 'x'.repeat(251) }),
    subject: send({ subject: 'x'.repeat(250) }),
    numberAsSubject: send({ subject: 3 }) !== null,
    listAsRecipient: send({ to: ['one@example.com'] }) !== null,
    oneBlob: send({ attachments: Utilities.newBlob('x') }) !== null,
  }
}
