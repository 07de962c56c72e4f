import type { Catalogue } from './en'

export default {
  pageTitle: 'د {office} ډشبورډ · Roundtable',
  skipToContent: 'شمېرو ته ورشئ',
  language: 'ژبه',
  account: 'د {name} حساب',
  accountAndSecurity: 'حساب او خوندیتوب',
  signOut: 'وتل',
  signOutFailed: 'وتل ونه شول. اړیکه وګورئ او بیا هڅه وکړئ.',
  live: 'ژوندی',
  reconnecting: 'بیا نښلول کېږي',
  asOf: 'تر {time} پورې',

  dashboard: 'ډشبورډ',
  totals: 'ټولټال',
  countries: 'هېوادونه',
  officesReporting: '{count, plural, one {# دفتر راپور ورکوي} other {# دفترونه راپور ورکوي}}',
  workplans: 'کاري پلانونه',
  objectives: 'موخې',
  activities: 'فعالیتونه',
  eventsHeld: 'ترسره شوې غونډې',
  events: 'غونډې',
  participations: 'ګډونونه',
  participationsNote: 'که څوک په دوو غونډو کې ګډون وکړي، دوه ځله شمېرل کېږي.',
  shareOfWomen: 'ښځې: {share}',
  shareOfWomenStated: 'ښځې: {share} د هغو کسانو چې جنس یې ښودل شوی',
  sideBySide: 'هېوادونه څنګ په څنګ',
  noneYet: 'تر اوسه هېڅ',
  noFigures: 'شمېرې نه دي خپرې شوې',
  noCountries: 'تر اوسه هېڅ دفتر راپور نه دی ورکړی. د لومړي راپور له رارسېدو سره به شمېرې دلته ښکاره شي.',

  byObjective: 'فعالیتونه د موخې او هېواد له مخې',
  bySex: 'ګډونونه د جنس او هېواد له مخې',
  objective: '{number, number}مه موخه',
  showTable: 'د جدول په بڼه یې وښایئ',
  showChart: 'د ګراف په بڼه یې وښایئ',
  total: 'ټول',
  country: 'هېواد',
  noActivities: 'تر اوسه هېڅ فعالیت نه دی پلان شوی.',
  noParticipations: 'تر اوسه د ګډونونو شمېرې نه دي خپرې شوې.',

  freshness: 'له هر دفتر وروستی خبر',
  silent: '{days, plural, one {# ورځ خبر نشته} other {# ورځې خبر نشته}}',

  latestEvents: 'وروستۍ غونډې',
  noEvents: 'تر اوسه د هېڅ غونډې راپور نه دی راغلی.',
  office: 'د {office} دفتر',
  place: '{city}، {country}',
  institutions: '{count, plural, one {# بنسټ} other {# بنسټونه}}',

  loading: 'شمېرې راخیستل کېږي',
  errorHint: 'اړیکه وګورئ او بیا هڅه وکړئ. که ستونزه پاتې شوه، د دې دفتر د سرور مسؤل ته خبر ورکړئ.',
  staleHint: 'لاندې شمېرې وروستۍ رارسېدلې شمېرې دي.',
  tryAgain: 'بیا هڅه وکړئ',
  unreachable: 'سرور ته لاسرسی نشته',
  refused: 'د سرور ځواب د تمې سره سم نه و',

  sex: '{sex, select, FEMALE {ښځینه} MALE {نارینه} OTHER {نور} NOT_STATED {نه دی ښودل شوی} other {{sex}}}',
  planState:
    '{state, select, DRAFT {مسوده} IN_REVIEW {تر کتنې لاندې} REVISED {بیاکتل شوی} VALIDATED {تایید شوی} WITHDRAWN {بېرته اخیستل شوی} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {پلان شوی} UNDERWAY {روان} COMPLETED {بشپړ شوی} POSTPONED {ځنډول شوی} CANCELLED {لغوه شوی} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {ګردی مېز} TRAINING {روزنه} WORKSHOP {ورکشاپ} PANEL {پینل} STUDY_VISIT {زده‌کړه‌ییز سفر} NETWORK_MEETING {د شبکې غونډه} other {{type}}}',
  eventState: '{state, select, PLANNED {پلان شوې} HELD {ترسره شوې} CANCELLED {لغوه شوې} other {{state}}}',
  countryName:
    '{code, select, AF {افغانستان} BE {بلجیم} IQ {عراق} IR {ایران} PK {پاکستان} other {}}',
} satisfies Catalogue
