import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Dashboard } from '../dashboard/Dashboard'
import { LanguageChoice } from '../language/LanguageChoice'
import { useWords } from '../language/LanguageProvider'
import { UserMenu } from '../session/UserMenu'
import { me } from '../session/session'
import styles from './Page.module.css'

export function Page() {
  const { say } = useWords()
  const { data } = useQuery(me)
  const office = data?.officeName
  useEffect(() => {
    document.title = office === undefined ? 'Roundtable' : say('pageTitle', { office })
  }, [office, say])

  return (
    <>
      <a href="#figures" className={styles.skip}>
        {say('skipToContent')}
      </a>
      <header className={styles.header}>
        <div className={styles.inner}>
          <p className={styles.brand} translate="no">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Roundtable
          </p>
          {office !== undefined && (
            <p className={styles.office} dir="auto">
              {office}
            </p>
          )}
          <div className={styles.tools}>
            <LanguageChoice />
            <UserMenu />
          </div>
        </div>
      </header>
      <main id="figures" tabIndex={-1} className={styles.main}>
        <Dashboard />
      </main>
    </>
  )
}
