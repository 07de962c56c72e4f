import type { Catalogue } from './en'

export default {
  pageTitle: 'داشبۆردی {office} · Roundtable',
  skipToContent: 'بڕۆ بۆ ژمارەکان',
  language: 'زمان',
  account: 'هەژماری {name}',
  accountAndSecurity: 'هەژمار و پاراستن',
  signOut: 'چوونەدەرەوە',
  signOutFailed: 'چوونەدەرەوە سەرکەوتوو نەبوو. پەیوەندییەکە بپشکنە و دووبارە هەوڵ بدەرەوە.',
  live: 'ڕاستەوخۆ',
  reconnecting: 'دووبارە پەیوەندی دەکرێتەوە',
  asOf: 'تا {time}',

  dashboard: 'داشبۆرد',
  totals: 'کۆی گشتی',
  countries: 'وڵاتان',
  officesReporting: '{count, plural, one {# نووسینگە ڕاپۆرت دەدات} other {# نووسینگە ڕاپۆرت دەدەن}}',
  workplans: 'پلانەکانی کار',
  objectives: 'ئامانجەکان',
  activities: 'چالاکییەکان',
  eventsHeld: 'بۆنە بەڕێوەچووەکان',
  events: 'بۆنەکان',
  participations: 'بەشدارییەکان',
  participationsNote: 'کەسێک لە دوو بۆنەدا بەشدار بێت، دوو جار دەژمێردرێت.',
  shareOfWomen: 'ژنان: {share}',
  shareOfWomenStated: 'ژنان: {share} لەوانەی ڕەگەزیان دیاری کراوە',
  sideBySide: 'وڵاتان لە تەنیشت یەک',
  noneYet: 'هێشتا هیچ',
  noFigures: 'هیچ ژمارەیەک بڵاو نەکراوەتەوە',
  noCountries: 'هێشتا هیچ نووسینگەیەک ڕاپۆرتی نەداوە. لەگەڵ یەکەم ڕاپۆرتدا ژمارەکان لێرە دەردەکەون.',

  byObjective: 'چالاکییەکان بەپێی ئامانج و وڵات',
  bySex: 'بەشدارییەکان بەپێی ڕەگەز و وڵات',
  objective: 'ئامانجی {number, number}',
  showTable: 'وەک خشتە پیشان بدە',
  showChart: 'وەک هێڵکاری پیشان بدە',
  total: 'کۆ',
  country: 'وڵات',
  noActivities: 'هێشتا هیچ چالاکییەک پلانی بۆ دانەنراوە.',
  noParticipations: 'هێشتا هیچ ژمارەیەک دەربارەی بەشدارییەکان بڵاو نەکراوەتەوە.',

  freshness: 'دواین هەواڵ لە هەر نووسینگەیەک',
  silent: '{days, plural, one {# ڕۆژە بێدەنگە} other {# ڕۆژە بێدەنگە}}',

  latestEvents: 'نوێترین بۆنەکان',
  noEvents: 'هێشتا هیچ بۆنەیەک ڕاپۆرت نەکراوە.',
  office: 'نووسینگەی {office}',
  place: '{city}، {country}',
  institutions: '{count, plural, one {# دامەزراوە} other {# دامەزراوە}}',

  loading: 'ژمارەکان بار دەکرێن',
  errorHint: 'پەیوەندییەکە بپشکنە و دووبارە هەوڵ بدەرەوە. ئەگەر بەردەوام بوو، بەرپرسی ڕاژەکاری ئەم نووسینگەیە ئاگادار بکەرەوە.',
  staleHint: 'ژمارەکانی خوارەوە دواین ژمارەن کە گەیشتوون.',
  tryAgain: 'دووبارە هەوڵ بدەرەوە',
  unreachable: 'ناتوانرێت بگەیت بە ڕاژەکار',
  refused: 'وەڵامی ڕاژەکار وەک چاوەڕوانکراو نەبوو',

  sex: '{sex, select, FEMALE {مێ} MALE {نێر} OTHER {هیتر} NOT_STATED {دیاری نەکراو} other {{sex}}}',
  planState:
    '{state, select, DRAFT {ڕەشنووس} IN_REVIEW {لە پێداچوونەوەدا} REVISED {پێداچووەوە} VALIDATED {پەسەندکراو} WITHDRAWN {کشێنراوە} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {پلان بۆ دانراو} UNDERWAY {لە جێبەجێکردندا} COMPLETED {تەواوبوو} POSTPONED {دواخراو} CANCELLED {هەڵوەشێنراوە} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {مێزگرد} TRAINING {ڕاهێنان} WORKSHOP {وۆرکشۆپ} PANEL {پانێڵ} STUDY_VISIT {سەردانی زانستی} NETWORK_MEETING {کۆبوونەوەی تۆڕ} other {{type}}}',
  eventState: '{state, select, PLANNED {پلان بۆ دانراو} HELD {بەڕێوەچوو} CANCELLED {هەڵوەشێنراوە} other {{state}}}',
  countryName:
    '{code, select, AF {ئەفغانستان} BE {بەلجیکا} IQ {عێراق} IR {ئێران} PK {پاکستان} other {}}',
} satisfies Catalogue
