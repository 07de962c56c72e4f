import type { Catalogue } from './en'

export default {
  pageTitle: 'داشبورد {office} · Roundtable',
  skipToContent: 'رفتن به ارقام',
  language: 'زبان',
  account: 'حساب {name}',
  accountAndSecurity: 'حساب و امنیت',
  signOut: 'خروج',
  signOutFailed: 'خروج انجام نشد. اتصال را بررسی نموده دوباره کوشش کنید.',
  live: 'زنده',
  reconnecting: 'در حال اتصال دوباره',
  asOf: 'الی {time}',

  dashboard: 'داشبورد',
  totals: 'مجموع',
  countries: 'کشورها',
  officesReporting: '{count, plural, one {# دفتر گزارش‌دهنده} other {# دفتر گزارش‌دهنده}}',
  workplans: 'پلان‌های کاری',
  objectives: 'اهداف',
  activities: 'فعالیت‌ها',
  eventsHeld: 'برنامه‌های برگزارشده',
  events: 'برنامه‌ها',
  participations: 'اشتراک‌ها',
  participationsNote: 'هر کس که در دو برنامه اشتراک کند دو بار شمار می‌شود.',
  shareOfWomen: 'زنان: {share}',
  shareOfWomenStated: 'زنان: {share} از کسانی که جنسیت شان ذکر شده است',
  sideBySide: 'کشورها در کنار هم',
  noneYet: 'هنوز هیچ',
  noFigures: 'ارقام نشر نشده است',
  noCountries: 'هنوز هیچ دفتری گزارش نداده است. ارقام با رسیدن نخستین گزارش اینجا نشان داده می‌شود.',

  byObjective: 'فعالیت‌ها به اساس هدف و کشور',
  bySex: 'اشتراک‌ها به اساس جنسیت و کشور',
  objective: 'هدف {number, number}',
  showTable: 'نمایش به شکل جدول',
  showChart: 'نمایش به شکل گراف',
  total: 'مجموع',
  country: 'کشور',
  noActivities: 'هنوز فعالیتی پلان نشده است.',
  noParticipations: 'هنوز ارقام اشتراک‌ها نشر نشده است.',

  freshness: 'آخرین خبر از هر دفتر',
  silent: '{days, plural, one {# روز بی‌خبر} other {# روز بی‌خبر}}',

  latestEvents: 'تازه‌ترین برنامه‌ها',
  noEvents: 'هنوز برنامه‌ای گزارش نشده است.',
  office: 'دفتر {office}',
  place: '{city}، {country}',
  institutions: '{count, plural, one {# نهاد} other {# نهاد}}',

  loading: 'ارقام در حال بارگیری است',
  errorHint: 'اتصال را بررسی نموده دوباره کوشش کنید. اگر مشکل ادامه یافت، به مسئول سرور این دفتر خبر دهید.',
  staleHint: 'ارقام زیر آخرین ارقام رسیده است.',
  tryAgain: 'دوباره کوشش کنید',
  unreachable: 'سرور در دسترس نیست',
  refused: 'جواب سرور مطابق انتظار نبود',

  sex: '{sex, select, FEMALE {زن} MALE {مرد} OTHER {دیگر} NOT_STATED {ذکرنشده} other {{sex}}}',
  planState:
    '{state, select, DRAFT {مسوده} IN_REVIEW {تحت بررسی} REVISED {بازنگری‌شده} VALIDATED {تأییدشده} WITHDRAWN {پس‌گرفته‌شده} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {پلان‌شده} UNDERWAY {در حال اجرا} COMPLETED {تکمیل‌شده} POSTPONED {به تعویق افتاده} CANCELLED {لغوشده} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {میز گرد} TRAINING {آموزش} WORKSHOP {ورکشاپ} PANEL {پنل} STUDY_VISIT {سفر آموزشی} NETWORK_MEETING {نشست شبکه} other {{type}}}',
  eventState: '{state, select, PLANNED {پلان‌شده} HELD {برگزارشده} CANCELLED {لغوشده} other {{state}}}',
  countryName: '{code, select, other {}}',
} satisfies Catalogue
