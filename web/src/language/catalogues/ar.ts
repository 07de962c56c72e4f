import type { Catalogue } from './en'

export default {
  pageTitle: 'لوحة متابعة {office} · Roundtable',
  skipToContent: 'الانتقال إلى الأرقام',
  language: 'اللغة',
  account: 'حساب {name}',
  accountAndSecurity: 'الحساب والأمان',
  signOut: 'تسجيل الخروج',
  signOutFailed: 'تعذّر تسجيل الخروج. تحقّق من الاتصال ثم حاول مرة أخرى.',
  live: 'مباشر',
  reconnecting: 'جارٍ إعادة الاتصال',
  asOf: 'حتى {time}',

  dashboard: 'لوحة المتابعة',
  totals: 'المجاميع',
  countries: 'البلدان',
  officesReporting:
    '{count, plural, zero {لا مكاتب مُبلِّغة} one {مكتب واحد يُبلِّغ} two {مكتبان يُبلِّغان} few {# مكاتب تُبلِّغ} many {# مكتبًا يُبلِّغ} other {# مكتب يُبلِّغ}}',
  workplans: 'خطط العمل',
  objectives: 'الأهداف',
  activities: 'الأنشطة',
  eventsHeld: 'الفعاليات المنعقدة',
  events: 'الفعاليات',
  participations: 'المشاركات',
  participationsNote: 'من يشارك في فعاليتين يُحتسب مرتين.',
  shareOfWomen: 'النساء: {share}',
  shareOfWomenStated: 'النساء: {share} ممن ذُكر جنسهم',
  sideBySide: 'البلدان جنبًا إلى جنب',
  noneYet: 'لا شيء بعد',
  noFigures: 'لم تُنشر أرقام',
  noCountries: 'لم يُبلِّغ أي مكتب بعد. تظهر الأرقام هنا فور وصول أول بلاغ.',

  byObjective: 'الأنشطة حسب الهدف والبلد',
  bySex: 'المشاركات حسب الجنس والبلد',
  objective: 'الهدف {number, number}',
  showTable: 'العرض كجدول',
  showChart: 'العرض كرسم بياني',
  total: 'المجموع',
  country: 'البلد',
  noActivities: 'لم يُخطَّط لأي نشاط بعد.',
  noParticipations: 'لم تُنشر أرقام عن المشاركات بعد.',

  freshness: 'آخر ما ورد من كل مكتب',
  silent:
    '{days, plural, zero {لا انقطاع} one {لا جديد منذ يوم واحد} two {لا جديد منذ يومين} few {لا جديد منذ # أيام} many {لا جديد منذ # يومًا} other {لا جديد منذ # يوم}}',

  latestEvents: 'أحدث الفعاليات',
  noEvents: 'لم يُبلَّغ عن أي فعالية بعد.',
  office: 'مكتب {office}',
  place: '{city}، {country}',
  institutions:
    '{count, plural, zero {لا مؤسسات} one {مؤسسة واحدة} two {مؤسستان} few {# مؤسسات} many {# مؤسسة} other {# مؤسسة}}',

  loading: 'جارٍ تحميل الأرقام',
  errorHint: 'تحقّق من الاتصال ثم حاول مرة أخرى. وإذا استمرت المشكلة فأبلغ المسؤول عن خادم هذا المكتب.',
  staleHint: 'الأرقام أدناه هي آخر ما ورد.',
  tryAgain: 'حاول مرة أخرى',
  unreachable: 'تعذّر الوصول إلى الخادم',
  refused: 'لم يُجب الخادم على النحو المتوقع',

  sex: '{sex, select, FEMALE {أنثى} MALE {ذكر} OTHER {غير ذلك} NOT_STATED {غير مذكور} other {{sex}}}',
  planState:
    '{state, select, DRAFT {مسودة} IN_REVIEW {قيد المراجعة} REVISED {منقّحة} VALIDATED {معتمدة} WITHDRAWN {مسحوبة} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {مخطط له} UNDERWAY {قيد التنفيذ} COMPLETED {مكتمل} POSTPONED {مؤجَّل} CANCELLED {ملغى} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {مائدة مستديرة} TRAINING {تدريب} WORKSHOP {ورشة عمل} PANEL {حلقة نقاش} STUDY_VISIT {زيارة دراسية} NETWORK_MEETING {لقاء الشبكة} other {{type}}}',
  eventState: '{state, select, PLANNED {مخطط لها} HELD {منعقدة} CANCELLED {ملغاة} other {{state}}}',
  countryName: '{code, select, other {}}',
} satisfies Catalogue
