import { Link, useLocation } from 'wouter'
import { useWords } from '../language/LanguageProvider'
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

/** The parts of the office that the reader's role opens. */
export function Navigation({ who }: { who: Me | undefined }) {
  const { say } = useWords()
  const [path] = useLocation()
  if (who === undefined) return null
  return (
    <nav aria-label={say('navigation')} className={styles.navigation}>
      {seesDashboard(who) && <Way to="/" words={say('dashboard')} current={path === '/'} />}
      {seesPlans(who) && <Way to="/workplans" words={say('workplans')} current={path.startsWith('/workplans')} />}
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
