import type { Probe } from './probe'

export const UTILITIES_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_formatDate',
    expect: [
      '2026-11-23 12:34:56',
      "Mon, 23 Nov 26, 6:34 AM o'clock",
      'Monday November 23 18:04 +0530 +05:30',
      '14:34',
      '327 1 48',
    ],
    source:
      'sheets-behaviours 344; https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html',
    covers: ['Utilities.formatDate'],
  },
  {
    probe: 'probe_formatDateAtTheChangeOfClocks',
    expect: ['2026-11-01 01:30 -0400', '2026-11-01 01:30 -0500', '2026-03-08 03:00 -0400'],
    source: 'https://www.iana.org/time-zones (America/New_York, rules since 2007)',
    covers: ['Utilities.formatDate'],
  },
  {
    probe: 'probe_formatDateArguments',
    expect:
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    source: 'sheets-behaviours 1; the message as it is widely quoted',
    covers: ['Utilities.formatDate'],
  },
  {
    probe: 'probe_parseDate',
    expect: ['2023-01-01T12:00:00.000Z', '2026-03-03T22:05:00.000Z', '2026-11-23T05:00:00.000Z'],
    source:
      'sheets-behaviours 345; https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html',
    covers: ['Utilities.parseDate'],
  },
  {
    probe: 'probe_parseDateUnfit',
    expect: true,
    source: 'sheets-behaviours 345',
    covers: ['Utilities.parseDate'],
  },
  {
    probe: 'probe_encodings',
    expect: {
      bytes: [-61, -87, 43, 47, 63],
      base64: ['w6krLz8=', 'w6krLz8='],
      charset: 'Pw==',
      webSafe: 'c3ViamVjdHM_Pj4=',
      decoded: [104, 105],
      decodedWebSafe: [104, 105],
    },
    source: 'sheets-behaviours 332, 335, 339; https://datatracker.ietf.org/doc/html/rfc4648#section-5',
    covers: [
      'Utilities.base64Encode',
      'Utilities.base64EncodeWebSafe',
      'Utilities.base64Decode',
      'Utilities.base64DecodeWebSafe',
      'Blob.getBytes',
    ],
  },
  {
    probe: 'probe_digests',
    expect: { asciiByDefault: true, sha: [-70, 120, 22, -65], hmacAgrees: true, hmac: [106, -6, -112, 70] },
    source:
      'sheets-behaviours 334-336; https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values (SHA-256 of abc)',
    covers: [
      'Utilities.computeDigest',
      'Utilities.computeHmacSignature',
      'Utilities.computeHmacSha256Signature',
    ],
  },
  {
    probe: 'probe_digestArguments',
    expect: {
      mixed:
        "Exception: The parameters (String,number[]) don't match the method signature for Utilities.computeHmacSha256Signature.",
      notBytes: 'Exception: Cannot convert String[] for Utilities.newBlob.',
      algorithmAsText:
        "Exception: The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
    },
    source: 'sheets-behaviours 337, 338 (the message after "Cannot convert": *guess*)',
    covers: ['Utilities.computeDigest', 'Utilities.newBlob'],
  },
  {
    probe: 'probe_formatString',
    expect: ['1 + 2 = 3', 'a|    b|c    |003.3|ff|100%'],
    source:
      'sheets-behaviours 342; https://developers.google.com/apps-script/reference/utilities/utilities#formatString(String,Object...)',
    covers: ['Utilities.formatString'],
  },
  {
    probe: 'probe_parseCsv',
    expect: [
      [
        ['a', 'b', 'c,d'],
        ['e', 'f', 'g'],
      ],
      [['say "hi"', '2']],
    ],
    source:
      'sheets-behaviours 343; https://developers.google.com/apps-script/reference/utilities/utilities#parseCsv(String,Char)',
    covers: ['Utilities.parseCsv'],
  },
  {
    probe: 'probe_blob',
    expect: {
      first: [null, 'text/plain', false],
      second: ['plan.csv', 'text/csv'],
      third: ['more', 'text/calendar', 'more'],
      copy: 'hi',
      as: 'text/plain',
    },
    source: 'sheets-behaviours 333; https://developers.google.com/apps-script/reference/base/blob',
    covers: [
      'Utilities.newBlob',
      'Blob.getName',
      'Blob.getContentType',
      'Blob.isGoogleType',
      'Blob.setName',
      'Blob.setContentTypeFromExtension',
      'Blob.setDataFromString',
      'Blob.setContentType',
      'Blob.copyBlob',
      'Blob.setBytes',
      'Blob.getDataAsString',
      'Blob.getBlob',
      'Blob.getAs',
    ],
  },
  {
    probe: 'probe_gzip',
    expect: ['archive.gz', 'application/x-gzip', 'archive', null, 'text', 'named'],
    source: 'sheets-behaviours 341',
    covers: ['Utilities.gzip', 'Utilities.ungzip'],
  },
  {
    probe: 'probe_sleep',
    expect: { slept: true, tooLong: true },
    source: 'https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer)',
    covers: ['Utilities.sleep'],
  },
  {
    probe: 'probe_uuid',
    expect: [true, false],
    source: 'sheets-behaviours 346',
    covers: ['Utilities.getUuid'],
  },
  {
    probe: 'probe_logging',
    expect: [true, true, ''],
    source:
      'https://developers.google.com/apps-script/reference/base/logger; https://developers.google.com/apps-script/reference/base/console',
    covers: [
      'Logger.log',
      'Logger.getLog',
      'Logger.clear',
      'console.log',
      'console.info',
      'console.warn',
      'console.error',
      'console.time',
      'console.timeEnd',
    ],
  },
]
