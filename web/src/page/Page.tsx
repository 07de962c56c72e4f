import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Dashboard } from '../dashboard/Dashboard'
import { organises, seesEvents } from '../events/event'
import { LanguageChoice } from '../language/LanguageChoice'
import { useWords } from '../language/LanguageProvider'
import { seesNetwork } from '../network/network'
import { seesPeople } from '../people/person'
import { UserMenu } from '../session/UserMenu'
import { me, type Me } from '../session/session'
import { Loading } from './Loading'
import { Navigation, seesActionPoints, seesDashboard, seesDrafts, seesPlans, seesProposals } from './Navigation'
import styles from './Page.module.css'
import { Refusal } from './Refusal'
import { useTitle } from './title'

const PlanList = lazy(() => import('../plan/PlanList'))
const NewPlan = lazy(() => import('../plan/NewPlan'))
const PlanPage = lazy(() => import('../plan/PlanPage'))
const ProposalPage = lazy(() => import('../framework/ProposalPage'))
const Drafts = lazy(() => import('../drafts/Drafts'))
const EventList = lazy(() => import('../events/EventList'))
const NewEvent = lazy(() => import('../events/NewEvent'))
const EventPage = lazy(() => import('../events/EventPage'))
const People = lazy(() => import('../people/People'))
const NewPerson = lazy(() => import('../people/NewPerson'))
const PersonPage = lazy(() => import('../people/PersonPage'))
const Network = lazy(() => import('../network/Network'))
const CheckIn = lazy(() => import('../checkin/CheckIn'))
const ActionPoints = lazy(() => import('../events/ActionPoints'))

export function Page() {
  const { say } = useWords()
  const { data: who, error } = useQuery(me)
  return (
    <>
      <a href="#content" className={styles.skip}>
        {say('skipToContent')}
      </a>
      <header className={styles.header}>
        <div className={styles.inner}>
          <p className={styles.brand} translate="no">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Roundtable
          </p>
          {who !== undefined && (
            <p className={styles.office} dir="auto">
              {who.officeName}
            </p>
          )}
          <Navigation who={who} />
          <div className={styles.tools}>
            <LanguageChoice />
            <UserMenu />
          </div>
        </div>
      </header>
      <Main>
        <Suspense fallback={<Loading />}>
          <Switch>
            {/* The door opens with no network too, so it asks nobody who the reader is. */}
            <Route path="/check-in/:event">{({ event }) => <CheckIn key={event} event={event} />}</Route>
            <Route>
              {error !== null && <Refusal error={error} />}
              {who !== undefined && <Routes who={who} />}
            </Route>
          </Switch>
        </Suspense>
      </Main>
    </>
  )
}

/** Where a reader goes on from is the new page's start, also without eyes on the screen. */
function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const page = useLocation()[0].split('/').slice(0, 3).join('/')
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [page])
  return (
    <main ref={main} id="content" tabIndex={-1} className={styles.main}>
      {children}
    </main>
  )
}

function Routes({ who }: { who: Me }) {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">{seesDashboard(who) ? <DashboardPage who={who} /> : <Start who={who} />}</Route>
        {seesPlans(who) && <Route path="/workplans" component={PlanList} />}
        {seesPlans(who) && <Route path="/workplans/new" component={NewPlan} />}
        {seesPlans(who) && (
          <Route path="/workplans/:plan/:part?">
            {({ plan, part }) => <PlanPage key={plan} id={plan} part={part ?? 'tree'} />}
          </Route>
        )}
        {seesProposals(who) && (
          <Route path="/programmes/:programme/proposals/:proposal">
            {({ programme, proposal }) => <ProposalPage key={proposal} programme={programme} id={proposal} />}
          </Route>
        )}
        {seesDrafts(who) && <Route path="/drafts" component={Drafts} />}
        {seesEvents(who) && <Route path="/events" component={EventList} />}
        {organises(who) && <Route path="/events/new" component={NewEvent} />}
        {seesEvents(who) && (
          <Route path="/events/:event/:part?">
            {({ event, part }) => <EventPage key={event} id={event} part={part ?? 'overview'} />}
          </Route>
        )}
        {seesPeople(who) && <Route path="/register" component={People} />}
        {seesPeople(who) && <Route path="/register/new" component={NewPerson} />}
        {seesPeople(who) && <Route path="/register/:person">{({ person }) => <PersonPage key={person} id={person} />}</Route>}
        {seesNetwork(who) && <Route path="/network" component={Network} />}
        {seesActionPoints(who) && <Route path="/action-points" component={ActionPoints} />}
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </Suspense>
  )
}

function DashboardPage({ who }: { who: Me }) {
  const { say } = useWords()
  useTitle(say('pageTitle', { office: who.officeName }))
  return <Dashboard />
}

/** Where those begin who see no figures. */
function Start({ who }: { who: Me }) {
  const { say } = useWords()
  if (seesPlans(who)) return <Redirect to="/workplans" replace />
  if (seesEvents(who)) return <Redirect to="/events" replace />
  return seesNetwork(who) ? <Redirect to="/network" replace /> : <p>{say('nothingForYou')}</p>
}

function NothingHere() {
  const { say } = useWords()
  return <p role="alert">{say('nothingHere')}</p>
}
