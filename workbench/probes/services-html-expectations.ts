import type { Probe } from './probe'

export const HTML_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_htmlOutput',
    expect: {
      first: ['<b>x</b>', ''],
      set: ['T', 300, 200, 'https://example.com/x.png'],
      content: '<b>x</b><i>y</i>&lt;script&gt;alert(1)&lt;/script&gt;',
      meta: ['viewport', 'width=device-width'],
      blob: ['text/html', 'text/plain'],
      template: 'a',
      cleared: '',
    },
    source: 'sheets-behaviours 295-301, 307',
    covers: [
      'HtmlService.createHtmlOutput',
      'HtmlService.HtmlOutput.addMetaTag',
      'HtmlService.HtmlOutput.append',
      'HtmlService.HtmlOutput.appendUntrusted',
      'HtmlService.HtmlOutput.asTemplate',
      'HtmlService.HtmlOutput.clear',
      'HtmlService.HtmlOutput.getAs',
      'HtmlService.HtmlOutput.getBlob',
      'HtmlService.HtmlOutput.getContent',
      'HtmlService.HtmlOutput.getFaviconUrl',
      'HtmlService.HtmlOutput.getHeight',
      'HtmlService.HtmlOutput.getMetaTags',
      'HtmlService.HtmlOutput.getTitle',
      'HtmlService.HtmlOutput.getWidth',
      'HtmlService.HtmlOutput.setContent',
      'HtmlService.HtmlOutput.setFaviconUrl',
      'HtmlService.HtmlOutput.setHeight',
      'HtmlService.HtmlOutput.setSandboxMode',
      'HtmlService.HtmlOutput.setTitle',
      'HtmlService.HtmlOutput.setWidth',
      'HtmlService.HtmlOutput.setXFrameOptionsMode',
      'HtmlService.HtmlOutputMetaTag.getName',
      'HtmlService.HtmlOutputMetaTag.getContent',
    ],
  },
  {
    probe: 'probe_htmlFiles',
    expect: {
      page: '<p>A page</p>',
      fromFile: '<p>A page</p>',
      list: '<li>&lt;A&gt;</li><li>B &amp; C</li>',
      missing: true,
      userAgent: null,
    },
    source: 'sheets-behaviours 304, 306; https://developers.google.com/apps-script/guides/html/templates',
    covers: [
      'HtmlService.createHtmlOutputFromFile',
      'HtmlService.createTemplateFromFile',
      'HtmlService.getUserAgent',
    ],
  },
  {
    probe: 'probe_htmlTemplate',
    expect: { raw: 'Hello <?= name ?>', page: 'Hello X', code: true, comments: true },
    source: 'sheets-behaviours 302, 303',
    covers: [
      'HtmlService.createTemplate',
      'HtmlService.HtmlTemplate.evaluate',
      'HtmlService.HtmlTemplate.getCode',
      'HtmlService.HtmlTemplate.getCodeWithComments',
      'HtmlService.HtmlTemplate.getRawContent',
    ],
  },
  {
    probe: 'probe_htmlContexts',
    expect:
      '<a href="#unsafe" title="&#34;&lt;/b&gt;&#39;">&#34;&lt;/b&gt;&#39;</a><script>var x = \'\\u0022\\u003c\\u002fb\\u003e\\u0027\', n = 3</script>"</b>\'',
    source:
      'https://developers.google.com/apps-script/guides/html/templates#printing_scriptlets for the escaping by context; *guess* for its exact form',
    covers: ['HtmlService.HtmlTemplate.evaluate'],
  },
  {
    probe: 'probe_htmlMetaTags',
    expect: [null, null, null, null, 'Exception: The meta tag you specified is not allowed in this context.'],
    source:
      'https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) for the four names; the wording as reported',
    covers: ['HtmlService.HtmlOutput.addMetaTag'],
  },
]
