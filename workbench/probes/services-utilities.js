// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
const servicesNoon_ = () => Utilities.parseDate('2026-11-23 12:34:56', 'GMT', 'yyyy-MM-dd HH:mm:ss')

function probe_formatDate() {
  const format = (zone, pattern) => Utilities.formatDate(servicesNoon_(), zone, pattern)
  return [
    format('GMT', 'yyyy-MM-dd HH:mm:ss'),
    format('America/Chicago', "EEE, d MMM yy, h:mm a 'o''clock'"),
    format('Asia/Kolkata', 'EEEE MMMM dd HH:mm Z XXX'),
    format('GMT+2', 'H:m'),
    format('GMT', 'D u w'),
  ]
}

function probe_formatDateAtTheChangeOfClocks() {
  const at = (instant) => Utilities.formatDate(new Date(instant), 'America/New_York', 'yyyy-MM-dd HH:mm Z')
  return [at('2026-11-01T05:30:00Z'), at('2026-11-01T06:30:00Z'), at('2026-03-08T07:00:00Z')]
}

function probe_formatDateArguments() {
  return refusal_(() => Utilities.formatDate('2026-11-23', 'GMT', 'yyyy'))
}

function probe_parseDate() {
  const parse = (text, zone, pattern) => Utilities.parseDate(text, zone, pattern).toISOString()
  return [
    parse('2023-01-01T12:00:00Z', 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'"),
    parse('3 Mar 26 4:05 PM', 'America/Chicago', 'd MMM yy h:mm a'),
    parse('20261123 -0500', 'GMT', 'yyyyMMdd Z'),
  ]
}

function probe_parseDateUnfit() {
  return refusal_(() => Utilities.parseDate('tomorrow', 'GMT', 'yyyy-MM-dd')) !== null
}

function probe_encodings() {
  const bytes = Utilities.newBlob('é+/?').getBytes()
  return {
    bytes,
    base64: [Utilities.base64Encode('é+/?'), Utilities.base64Encode(bytes)],
    charset: Utilities.base64Encode('é', Utilities.Charset.US_ASCII),
    webSafe: Utilities.base64EncodeWebSafe('subjects?>>'),
    decoded: Utilities.base64Decode('aGk='),
    decodedWebSafe: Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe('hi')),
  }
}

function probe_digests() {
  const md5 = (text) => Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text))
  const { UTF_8 } = Utilities.Charset
  const sha = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', UTF_8)
  const mac = Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, 'text', 'key')
  return {
    asciiByDefault: md5('€🙂') === md5('??'),
    sha: sha.slice(0, 4),
    hmacAgrees: String(mac) === String(Utilities.computeHmacSha256Signature('text', 'key')),
    hmac: mac.slice(0, 4),
  }
}

function probe_digestArguments() {
  return {
    mixed: refusal_(() => Utilities.computeHmacSha256Signature('text', [1, 2])),
    notBytes: refusal_(() => Utilities.newBlob(['text'])),
    algorithmAsText: refusal_(() => Utilities.computeDigest('MD5', 'text')),
  }
}

function probe_formatString() {
  return [
    Utilities.formatString('%d + %d = %d', 1, 2, 3),
    Utilities.formatString('%s|%5s|%-5s|%05.1f|%x|100%%', 'a', 'b', 'c', 3.25, 255),
  ]
}

function probe_parseCsv() {
  return [Utilities.parseCsv('a,b,"c,d"\ne,f,g'), Utilities.parseCsv('"say ""hi""";2', ';')]
}

function probe_blob() {
  const blob = Utilities.newBlob('text')
  const first = [blob.getName(), blob.getContentType(), blob.isGoogleType()]
  blob.setName('plan.csv').setContentTypeFromExtension()
  const second = [blob.getName(), blob.getContentType()]
  blob.setDataFromString('more').setContentType('text/calendar')
  const copy = blob.copyBlob().setBytes([104, 105])
  return {
    first,
    second,
    third: [blob.getDataAsString(), blob.getContentType(), blob.getBlob().getDataAsString('UTF-8')],
    copy: copy.getDataAsString(),
    as: blob.getAs('text/plain').getContentType(),
  }
}

function probe_gzip() {
  const packed = Utilities.gzip(Utilities.newBlob('text'))
  const unpacked = Utilities.ungzip(packed)
  return [
    packed.getName(),
    packed.getContentType(),
    unpacked.getName(),
    unpacked.getContentType(),
    unpacked.getDataAsString(),
    Utilities.gzip(Utilities.newBlob('text'), 'named').getName(),
  ]
}

function probe_sleep() {
  const before = Date.now()
  Utilities.sleep(1500)
  return { slept: Date.now() - before >= 1500, tooLong: refusal_(() => Utilities.sleep(300001)) !== null }
}

function probe_uuid() {
  const [first, second] = [Utilities.getUuid(), Utilities.getUuid()]
  return [first.length > 0, first === second]
}

function probe_logging() {
  const chained = Logger.log('%s and %s', 'one', 2).log({ a: 1 })
  const logged = Logger.getLog()
  Logger.clear()
  console.log('log %s', 1)
  console.info('info')
  console.warn('warn')
  console.error('error')
  console.time('label')
  console.timeEnd('label')
  return [chained !== null, logged.includes('one and 2'), Logger.getLog()]
}
