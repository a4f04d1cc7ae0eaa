import type { Probe } from './probe'

export const MAIL_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_mailQuota',
    expect: 7,
    source:
      'https://developers.google.com/apps-script/reference/mail/mail-app: recipients count, cc and bcc too',
    covers: ['MailApp.sendEmail', 'MailApp.getRemainingDailyQuota'],
  },
  {
    probe: 'probe_mailRefused',
    expect: {
      invalid: 'Exception: Invalid email: nobody',
      oneOfTwo: 'Exception: Invalid email: two',
      nobody: 'Exception: Failed to send email: no recipient',
      many: 'Exception: Limit Exceeded: Email Recipients Per Message.',
      big: 'Exception: Limit Exceeded: Email Body Size.',
      arguments:
        "Exception: The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    },
    source:
      'https://developers.google.com/apps-script/guides/services/quotas for the limits; https://developers.google.com/apps-script/guides/support/troubleshooting and *guess* for the wording',
    covers: ['MailApp.sendEmail'],
  },
  {
    probe: 'probe_mailQuotaExhausted',
    expect: [0, 'Exception: Service invoked too many times for one day: email.'],
    source: 'https://developers.google.com/apps-script/guides/support/troubleshooting',
    covers: ['MailApp.sendEmail', 'MailApp.getRemainingDailyQuota'],
  },
  {
    probe: 'probe_mailLineBreaks',
    expect: [true, true, true, true],
    source: '*guess*: that Google refuses line breaks in headers; the safe reading',
    covers: ['MailApp.sendEmail'],
  },
  {
    probe: 'probe_mailFields',
    expect: {
      longSubject: 'Exception: Argument too large: subject',
      subject: null,
      numberAsSubject: true,
      listAsRecipient: true,
      oneBlob: true,
    },
    source:
      '*guess*: the wording stands in public execution logs, the 250 characters in comments of scripts; that fields of another kind are refused is the safe reading of https://developers.google.com/apps-script/reference/mail/mail-app#advanced-parameters_1',
    covers: ['MailApp.sendEmail'],
  },
]
