import type { Catalogue } from './en'

export default {
  pageTitle: '{office} ڈیش بورڈ · Roundtable',
  skipToContent: 'اعداد و شمار پر جائیں',
  language: 'زبان',
  account: '{name} کا اکاؤنٹ',
  accountAndSecurity: 'اکاؤنٹ اور سیکیورٹی',
  signOut: 'سائن آؤٹ',
  signOutFailed: 'سائن آؤٹ نہیں ہو سکا۔ رابطہ دیکھیں، پھر دوبارہ کوشش کریں۔',
  live: 'براہِ راست',
  reconnecting: 'دوبارہ رابطہ ہو رہا ہے',
  asOf: '{time} تک',

  dashboard: 'ڈیش بورڈ',
  totals: 'مجموعی اعداد',
  countries: 'ممالک',
  officesReporting: '{count, plural, one {# دفتر رپورٹ کر رہا ہے} other {# دفاتر رپورٹ کر رہے ہیں}}',
  workplans: 'ورک پلان',
  objectives: 'مقاصد',
  activities: 'سرگرمیاں',
  eventsHeld: 'منعقدہ تقریبات',
  events: 'تقریبات',
  participations: 'شرکتیں',
  participationsNote: 'دو تقریبات میں شریک ہونے والا شخص دو بار گنا جاتا ہے۔',
  shareOfWomen: 'خواتین: {share}',
  shareOfWomenStated: 'خواتین: {share} (ان میں سے جن کی جنس درج ہے)',
  sideBySide: 'ممالک ساتھ ساتھ',
  noneYet: 'ابھی کوئی نہیں',
  noFigures: 'اعداد و شمار شائع نہیں ہوئے',
  noCountries: 'ابھی کسی دفتر نے رپورٹ نہیں دی۔ پہلی رپورٹ آتے ہی اعداد یہاں نظر آئیں گے۔',

  byObjective: 'سرگرمیاں بلحاظ مقصد اور ملک',
  bySex: 'شرکتیں بلحاظ جنس اور ملک',
  objective: 'مقصد {number, number}',
  showTable: 'جدول کی صورت میں دکھائیں',
  showChart: 'چارٹ کی صورت میں دکھائیں',
  total: 'کل',
  country: 'ملک',
  noActivities: 'ابھی کوئی سرگرمی طے نہیں کی گئی۔',
  noParticipations: 'شرکتوں کے اعداد و شمار ابھی شائع نہیں ہوئے۔',

  freshness: 'ہر دفتر سے آخری اطلاع',
  silent: '{days, plural, one {# دن سے خاموش} other {# دنوں سے خاموش}}',

  latestEvents: 'تازہ ترین تقریبات',
  noEvents: 'ابھی کسی تقریب کی اطلاع نہیں ملی۔',
  office: 'دفتر {office}',
  place: '{city}، {country}',
  institutions: '{count, plural, one {# ادارہ} other {# ادارے}}',

  loading: 'اعداد و شمار لوڈ ہو رہے ہیں',
  errorHint: 'رابطہ دیکھیں، پھر دوبارہ کوشش کریں۔ مسئلہ برقرار رہے تو اس دفتر کے سرور کے نگران کو بتائیں۔',
  staleHint: 'نیچے دیے گئے اعداد آخری موصولہ اعداد ہیں۔',
  tryAgain: 'دوبارہ کوشش کریں',
  unreachable: 'سرور سے رابطہ نہیں ہو پا رہا',
  refused: 'سرور کا جواب توقع کے مطابق نہیں تھا',

  sex: '{sex, select, FEMALE {خواتین} MALE {مرد} OTHER {دیگر} NOT_STATED {درج نہیں} other {{sex}}}',
  planState:
    '{state, select, DRAFT {مسودہ} IN_REVIEW {زیرِ جائزہ} REVISED {نظرثانی شدہ} VALIDATED {توثیق شدہ} WITHDRAWN {واپس لیا گیا} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {طے شدہ} UNDERWAY {جاری} COMPLETED {مکمل} POSTPONED {ملتوی} CANCELLED {منسوخ} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {گول میز} TRAINING {تربیت} WORKSHOP {ورکشاپ} PANEL {پینل} STUDY_VISIT {مطالعاتی دورہ} NETWORK_MEETING {نیٹ ورک ملاقات} other {{type}}}',
  eventState: '{state, select, PLANNED {طے شدہ} HELD {منعقد} CANCELLED {منسوخ} other {{state}}}',
  countryName: '{code, select, other {}}',
} satisfies Catalogue
