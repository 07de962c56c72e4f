import { Link, useLocation } from 'wouter'
import { seesEvents } from '../events/event'
import { useWords } from '../language/LanguageProvider'
import { seesNetwork } from '../network/network'
import { seesPeople } from '../people/person'
import { holds, type Me } from '../session/session'
import styles from './Navigation.module.css'

export function seesDashboard(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'ADMINISTRATOR', 'AUDITOR')
}

export function seesPlans(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')
}

/** Who reads what the owners of programmes propose; guests see plans only. */
export function seesProposals(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')
}

export function seesDrafts(who: Me | undefined): boolean {
  return holds(who, 'REGIONAL_COORDINATOR')
}

/** Who follows up what institutions are to do after events. */
export function seesActionPoints(who: Me | undefined): boolean {
  return holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')
}

/** The parts of the office that the reader's role opens. */
export function Navigation({ who }: { who: Me | undefined }) {
  const { say } = useWords()
  const [path] = useLocation()
  if (who === undefined) return null
  return (
    <nav aria-label={say('navigation')} className={styles.navigation}>
      {seesDashboard(who) && <Way to="/" words={say('dashboard')} current={path === '/'} />}
      {seesPlans(who) && <Way to="/workplans" words={say('workplans')} current={path.startsWith('/workplans')} />}
      {seesEvents(who) && <Way to="/events" words={say('events')} current={/^\/(events|action-points)/.test(path)} />}
      {seesPeople(who) && <Way to="/register" words={say('people')} current={path.startsWith('/register')} />}
      {seesNetwork(who) && <Way to="/network" words={say('network')} current={path === '/network'} />}
      {seesDrafts(who) && <Way to="/drafts" words={say('drafts')} current={path === '/drafts'} />}
    </nav>
  )
}

function Way({ to, words, current }: { to: string; words: string; current: boolean }) {
  return (
    <Link href={to} className={styles.way} aria-current={current ? 'page' : undefined}>
      {words}
    </Link>
  )
}
