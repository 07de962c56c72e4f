import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useTitle } from '../page/title'
import { me } from '../session/session'
import { HeadingFields } from './HeadingFields'
import { headingsOf, type Headings } from './headings'
import styles from './NewPlan.module.css'
import { plan as planQuery, programmes, type Plan } from './plan'

interface Begun extends Headings {
  readonly programme: string
}

export default function NewPlan() {
  const { say } = useWords()
  const cache = useQueryClient()
  const [, go] = useLocation()
  const { data: who } = useQuery(me)
  const { data: known = [] } = useQuery(programmes)
  useTitle(say('titled', { title: say('newPlan'), office: who?.officeName ?? '' }))
  const { value, keep, drop } = useKept<Begun>('new-plan', {
    programme: '',
    title: '',
    firstYear: String(new Date().getFullYear()),
    years: '3',
    basis: '',
  })
  const sending = useSend<Plan>((begun) => {
    drop()
    cache.setQueryData(planQuery(begun.id).queryKey, begun)
    void cache.invalidateQueries({ queryKey: ['plans'] })
    go(`/workplans/${begun.id}`)
  })
  const wrong = fieldErrors(sending.error)
  const programme = value.programme === '' ? (known[0]?.code ?? '') : value.programme

  return (
    <div className={styles.page}>
      <Link href="/workplans" className={styles.back}>
        {say('workplans')}
      </Link>
      <h1 className={styles.title}>{say('newPlan')}</h1>
      <Form
        label={say('newPlan')}
        action={say('beginPlan')}
        pending={sending.isPending}
        error={sending.error}
        onSubmit={() => {
          sending.mutate({ method: 'POST', path: '/api/workplans', body: { programme, ...headingsOf(value) } })
        }}
      >
        <NativeSelect
          label={say('programme')}
          value={programme}
          error={wrong('programme')}
          onChange={(event) => {
            keep({ ...value, programme: event.currentTarget.value })
          }}
        >
          {known.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <HeadingFields
          value={value}
          wrong={wrong}
          onChange={(headings) => {
            keep({ ...value, ...headings })
          }}
        />
      </Form>
    </div>
  )
}
