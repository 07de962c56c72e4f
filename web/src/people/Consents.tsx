import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import styles from '../events/Event.module.css'
import { useWords } from '../language/LanguageProvider'
import { Form } from '../page/Form'
import { Refusal } from '../page/Refusal'
import { personPath, PURPOSES, WORDING, type Person } from './person'
import { usePersonChange } from './usePersonChange'

/** What somebody agreed to; a consent that is withdrawn counts from then on. */
export function Consents({ person }: { person: Person }) {
  const { say, day } = useWords()
  const path = personPath(person.id)
  const given = usePersonChange(person.id, () => undefined)
  const withdrawn = usePersonChange(person.id, () => undefined)
  const live = person.consents.filter(({ withdrawnOn }) => withdrawnOn == null)
  const open = PURPOSES.filter((purpose) => live.every((consent) => consent.purpose !== purpose))
  const [chosen, setChosen] = useState(open[0])
  return (
    <section aria-label={say('consents')} className={styles.panel}>
      <h2 className={styles.title}>{say('consents')}</h2>
      {person.consents.length === 0 && <p className={styles.hint}>{say('noneYet')}</p>}
      <ul className={styles.lines}>
        {person.consents.map((consent) => (
          <li key={`${consent.purpose}/${consent.givenOn}/${consent.withdrawnOn ?? ''}`}>
            <span className={styles.strong}>{say('purpose', { purpose: consent.purpose })}</span>
            <span className={styles.row}>
              <span>{say('consentOn', { day: day(consent.givenOn), wording: consent.wordingVersion })}</span>
              {consent.withdrawnOn == null ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={say('withdrawConsentTo', { purpose: say('purpose', { purpose: consent.purpose }) })}
                  onClick={() => {
                    withdrawn.mutate({ method: 'POST', path: `${path}/consent-withdrawals`, body: { purpose: consent.purpose } })
                  }}
                >
                  {say('withdrawConsent')}
                </Button>
              ) : (
                <span className={styles.warn}>{say('withdrawnOn', { day: day(consent.withdrawnOn) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {withdrawn.error !== null && <Refusal error={withdrawn.error} />}
      {open.length > 0 && (
        <Form
          label={say('giveConsent')}
          action={say('giveConsent')}
          pending={given.isPending}
          error={given.error}
          onSubmit={() => {
            const givenOn = new Date().toISOString().slice(0, 10)
            given.mutate({
              method: 'POST',
              path: `${path}/consents`,
              body: { purpose: chosen ?? open[0], wordingVersion: WORDING, givenOn },
            })
          }}
        >
          <NativeSelect
            label={say('agreedTo')}
            value={chosen ?? open[0]}
            onChange={(event) => {
              setChosen(PURPOSES.find((purpose) => purpose === event.currentTarget.value))
            }}
          >
            {open.map((purpose) => (
              <option key={purpose} value={purpose}>
                {say('purpose', { purpose })}
              </option>
            ))}
          </NativeSelect>
        </Form>
      )}
    </section>
  )
}
