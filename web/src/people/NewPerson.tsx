import { Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useTitle } from '../page/title'
import styles from '../plan/NewPlan.module.css'
import { me } from '../session/session'
import { PURPOSES, WORDING, type Purpose } from './person'
import { PersonFields } from './PersonFields'
import { BLANK, detailsOf } from './typed'

/** Enters somebody with what they agreed to; nothing typed is kept in the browser. */
export default function NewPerson() {
  const { say } = useWords()
  const cache = useQueryClient()
  const [, go] = useLocation()
  const { data: who } = useQuery(me)
  useTitle(say('titled', { title: say('newPerson'), office: who?.officeName ?? '' }))
  const [value, setValue] = useState(BLANK)
  const [agreed, setAgreed] = useState<readonly Purpose[]>([])
  const [unasked, setUnasked] = useState(false)
  const sending = useSend<{ readonly id: string }>(({ id }) => {
    void cache.invalidateQueries({ queryKey: ['people'] })
    go(`/register/${id}`)
  })
  return (
    <div className={styles.page}>
      <Link href="/register" className={styles.back}>
        {say('people')}
      </Link>
      <h1 className={styles.title}>{say('newPerson')}</h1>
      <Form
        label={say('newPerson')}
        action={say('newPerson')}
        pending={sending.isPending}
        error={sending.error}
        onSubmit={() => {
          setUnasked(agreed.length === 0)
          if (agreed.length === 0) return
          const givenOn = new Date().toISOString().slice(0, 10)
          const consents = agreed.map((purpose) => ({ purpose, wordingVersion: WORDING, givenOn }))
          sending.mutate({ method: 'POST', path: '/api/people', body: { ...detailsOf(value), consents } })
        }}
      >
        <PersonFields value={value} wrong={fieldErrors(sending.error)} onChange={setValue} />
        <Checkbox.Group
          label={say('agreedTo')}
          value={[...agreed]}
          error={unasked && agreed.length === 0 ? say('consentNeeded') : undefined}
          onChange={(chosen) => {
            setAgreed(PURPOSES.filter((purpose) => chosen.includes(purpose)))
          }}
        >
          {PURPOSES.map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={say('purpose', { purpose })} mt="xs" />
          ))}
        </Checkbox.Group>
      </Form>
    </div>
  )
}
