/** What a zip without a chat is, by the paths of its files: what follows "… is". */
export const entrySigns: readonly { what: string; path: RegExp }[] = [
  {
    what: 'a chat exported from Telegram',
    path: /(?:^|\/)(?:ChatExport_[^/]+\/.*|messages\d*\.html|result\.json)$/,
  },
  {
    what: 'a download of Facebook (Messenger)',
    path: /(?:^|\/)messages\/(?:inbox|e2ee_cutover|archived_threads|filtered_threads)\/[^/]+\/message_\d+\.(?:json|html)$/,
  },
  { what: 'a download of X', path: /(?:^|\/)data\/direct-messages?\.js$/ },
  {
    what: 'a download of Discord',
    path: /(?:^|\/)messages\/c?\d{10,}\/(?:messages\.(?:json|csv)|channel\.json)$/i,
  },
  { what: 'a chat exported from Slack', path: /(?:^|\/)(?:channels|integration_logs)\.json$/ },
  { what: 'a download of Google Chat', path: /(?:^|\/)Google Chat\/Groups\// },
  { what: 'a download of Google Hangouts', path: /(?:^|\/)Hangouts\.json$/ },
  { what: 'a download of Google Voice', path: /(?:^|\/)Voice\/Calls\// },
  { what: 'a download of Snapchat', path: /(?:^|\/)json\/chat_history\.json$/ },
  { what: 'a chat exported from Signal', path: /(?:^|\/)main\.jsonl$/ },
  { what: 'a backup of Threema', path: /(?:^|\/)(?:message_[A-Z0-9*]{8}\.csv|contacts\.csv|threema_\w+)$/ },
  { what: 'a backup of Wire', path: /(?:^|\/)export\.json$/ },
  {
    what: "WhatsApp's database, not an exported chat",
    path: /(?:^|\/)(?:msgstore[^/]*\.db(?:\.crypt\d+)?|ChatStorage\.sqlite)$/,
  },
  {
    what: "WhatsApp's report on your account, not an exported chat",
    path: /(?:^|\/)(?:whatsapp_(?:account|connections)[^/]*\/.*|account_information\.(?:json|html))$/i,
  },
  { what: 'a document of Word, Excel or PowerPoint', path: /^\[Content_Types\]\.xml$/ },
  {
    what: 'an OpenDocument file or an e-book',
    path: /^(?:content\.xml|META-INF\/(?:manifest|container)\.xml)$/,
  },
  { what: 'an app', path: /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF|Payload\/[^/]+\.app\/.*)$/ },
];
