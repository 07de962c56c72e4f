/** The page's words in English; every other catalogue has the same keys. */
const en = {
  pageTitle: '{office} dashboard · Roundtable',
  skipToContent: 'Skip to the figures',
  language: 'Language',
  account: 'Account of {name}',
  accountAndSecurity: 'Account and security',
  signOut: 'Sign out',
  signOutFailed: 'Signing out did not work. Check the connection, then try again.',
  live: 'Live',
  reconnecting: 'Reconnecting',
  asOf: 'As of {time}',

  dashboard: 'Dashboard',
  totals: 'Totals',
  countries: 'Countries',
  officesReporting: '{count, plural, one {# office reporting} other {# offices reporting}}',
  workplans: 'Workplans',
  objectives: 'Objectives',
  activities: 'Activities',
  eventsHeld: 'Events held',
  events: 'Events',
  participations: 'Participations',
  participationsNote: 'Someone who takes part in two events is counted twice.',
  shareOfWomen: 'Women: {share}',
  shareOfWomenStated: 'Women: {share} of those whose sex is stated',
  sideBySide: 'Countries side by side',
  noneYet: 'None yet',
  noFigures: 'No figures published',
  noCountries: 'No office has reported yet. Figures appear here as soon as one does.',

  byObjective: 'Activities by objective and country',
  bySex: 'Participations by sex and country',
  objective: 'Objective {number, number}',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  total: 'Total',
  country: 'Country',
  noActivities: 'No activities have been planned yet.',
  noParticipations: 'No figures on participations have been published yet.',

  freshness: 'Latest word from each office',
  silent: '{days, plural, one {Silent for # day} other {Silent for # days}}',

  latestEvents: 'Latest events',
  noEvents: 'No events have been reported yet.',
  office: 'Office {office}',
  place: '{city}, {country}',
  institutions: '{count, plural, one {# institution} other {# institutions}}',

  loading: 'Loading the figures',
  errorHint: 'Check the connection, then try again. If it lasts, tell whoever looks after this office’s server.',
  staleHint: 'The figures below are the last ones received.',
  tryAgain: 'Try again',
  unreachable: 'The server cannot be reached',
  refused: 'The server did not answer as expected',

  sex: '{sex, select, FEMALE {Female} MALE {Male} OTHER {Other} NOT_STATED {Not stated} other {{sex}}}',
  planState:
    '{state, select, DRAFT {Draft} IN_REVIEW {In review} REVISED {Revised} VALIDATED {Validated} WITHDRAWN {Withdrawn} other {{state}}}',
  activityStatus:
    '{status, select, PLANNED {Planned} UNDERWAY {Underway} COMPLETED {Completed} POSTPONED {Postponed} CANCELLED {Cancelled} other {{status}}}',
  eventType:
    '{type, select, ROUNDTABLE {Roundtable} TRAINING {Training} WORKSHOP {Workshop} PANEL {Panel} STUDY_VISIT {Study visit} NETWORK_MEETING {Network meeting} other {{type}}}',
  eventState: '{state, select, PLANNED {Planned} HELD {Held} CANCELLED {Cancelled} other {{state}}}',
  /** Only for languages whose country names browsers lack; empty means: ask the browser. */
  countryName: '{code, select, other {}}',
} as const

export type MessageKey = keyof typeof en
export type Catalogue = Readonly<Record<MessageKey, string>>
export default en satisfies Catalogue
