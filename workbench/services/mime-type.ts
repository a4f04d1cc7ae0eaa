import { Emulated } from '../host/emulated'

/** https://developers.google.com/apps-script/reference/base/mime-type: those of plain files. */
export class MimeType extends Emulated {
  readonly apiName = 'Base.MimeType'
  readonly GOOGLE_SHEETS = 'application/vnd.google-apps.spreadsheet'
  readonly CSS = 'text/css'
  readonly CSV = 'text/csv'
  readonly HTML = 'text/html'
  readonly JAVASCRIPT = 'application/javascript'
  readonly PLAIN_TEXT = 'text/plain'
  readonly RTF = 'application/rtf'
  readonly PDF = 'application/pdf'
  readonly PNG = 'image/png'
  readonly JPEG = 'image/jpeg'
  readonly GIF = 'image/gif'
  readonly BMP = 'image/bmp'
  readonly SVG = 'image/svg+xml'
  readonly ZIP = 'application/zip'
  readonly MICROSOFT_EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  readonly MICROSOFT_WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}
