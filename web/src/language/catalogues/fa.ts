import type { Catalogue } from './en'

export default {
  pageTitle: 'داشبورد {office} · Roundtable',
  skipToContent: 'رفتن به ارقام',
  language: 'زبان',
  account: 'حساب {name}',
  accountAndSecurity: 'حساب و امنیت',
  signOut: 'خروج',
  signOutFailed: 'خروج انجام نشد. اتصال را بررسی کنید و دوباره امتحان کنید.',
  live: 'زنده',
  reconnecting: 'در حال اتصال دوباره',
  asOf: 'تا {time}',

  dashboard: 'داشبورد',
  totals: 'جمع کل',
  countries: 'کشورها',
  officesReporting: '{count, plural, one {# دفتر گزارش‌دهنده} other {# دفتر گزارش‌دهنده}}',
  workplans: 'برنامه‌های کاری',
  objectives: 'اهداف',
  activities: 'فعالیت‌ها',
  eventsHeld: 'رویدادهای برگزارشده',
  events: 'رویدادها',
  participations: 'مشارکت‌ها',
  participationsNote: 'هر کس در دو رویداد شرکت کند دو بار شمرده می‌شود.',
  shareOfWomen: 'زنان: {share}',
  shareOfWomenStated: 'زنان: {share} از کسانی که جنسیتشان ذکر شده است',
  sideBySide: 'کشورها در کنار هم',
  noneYet: 'هنوز هیچ',
  noFigures: 'رقمی منتشر نشده است',
  noCountries: 'هنوز هیچ دفتری گزارش نداده است. ارقام به محض نخستین گزارش اینجا نمایش داده می‌شود.',

  byObjective: 'فعالیت‌ها بر اساس هدف و کشور',
  bySex: 'مشارکت‌ها بر اساس جنسیت و کشور',
  objective: 'هدف {number, number}',
  showTable: 'نمایش به صورت جدول',
  showChart: 'نمایش به صورت نمودار',
  total: 'جمع',
  country: 'کشور',
  noActivities: 'هنوز فعالیتی برنامه‌ریزی نشده است.',
  noParticipations: 'هنوز رقمی دربارهٔ مشارکت‌ها منتشر نشده است.',

  freshness: 'آخرین خبر از هر دفتر',
  silent: '{days, plural, one {# روز بی‌خبر} other {# روز بی‌خبر}}',

  latestEvents: 'تازه‌ترین رویدادها',
  noEvents: 'هنوز رویدادی گزارش نشده است.',
  office: 'دفتر {office}',
  place: '{city}، {country}',
  institutions: '{count, plural, one {# نهاد} other {# نهاد}}',

  loading: 'در حال بارگیری ارقام',
  errorHint: 'اتصال را بررسی کنید و دوباره امتحان کنید. اگر ادامه یافت، به مسئول سرور این دفتر خبر دهید.',
  staleHint: 'ارقام زیر آخرین ارقام دریافت‌شده است.',
  tryAgain: 'دوباره امتحان کنید',
  unreachable: 'سرور در دسترس نیست',
  refused: 'پاسخ سرور مطابق انتظار نبود',

  sex: '{sex, select, FEMALE {زن} MALE {مرد} OTHER {سایر} NOT_STATED {ذکرنشده} other {{sex}}}',
  planState:
    '{state, select, DRAFT {پیش‌نویس} IN_REVIEW {در حال بررسی} REVISED {بازنگری‌شده} VALIDATED {تأییدشده} WITHDRAWN {پس‌گرفته} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {برنامه‌ریزی‌شده} UNDERWAY {در حال اجرا} COMPLETED {انجام‌شده} POSTPONED {به تعویق افتاده} CANCELLED {لغوشده} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {میزگرد} TRAINING {آموزش} WORKSHOP {کارگاه} PANEL {پنل} STUDY_VISIT {بازدید آموزشی} NETWORK_MEETING {نشست شبکه} other {{type}}}',
  eventState: '{state, select, PLANNED {برنامه‌ریزی‌شده} HELD {برگزارشده} CANCELLED {لغوشده} other {{state}}}',
  countryName: '{code, select, other {}}',
} satisfies Catalogue
