import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { useTitle } from '../page/title'
import { me } from '../session/session'
import styles from './NewPlan.module.css'
import { plan as planQuery, programmes, type Plan } from './plan'

interface Begun {
  readonly programme: string
  readonly title: string
  readonly firstYear: string
  readonly years: string
  readonly basis: string
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
          const basis = value.basis.split('\n').map((line) => line.trim()).filter((line) => line !== '')
          const body = { ...value, programme, basis, firstYear: Number(value.firstYear), years: Number(value.years) }
          sending.mutate({ method: 'POST', path: '/api/workplans', body })
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
        <TextInput
          label={say('title')}
          dir="auto"
          value={value.title}
          error={wrong('title')}
          onChange={(event) => {
            keep({ ...value, title: event.currentTarget.value })
          }}
        />
        <Row>
          <FigureInput
            label={say('firstYear')}
            value={value.firstYear}
            error={wrong('firstYear')}
            onFigure={(firstYear) => {
              keep({ ...value, firstYear })
            }}
          />
          <FigureInput
            label={say('numberOfYears')}
            value={value.years}
            error={wrong('years')}
            onFigure={(years) => {
              keep({ ...value, years })
            }}
          />
        </Row>
        <Textarea
          label={say('basis')}
          description={say('basisHint')}
          rows={3}
          dir="auto"
          value={value.basis}
          error={wrong('basis')}
          onChange={(event) => {
            keep({ ...value, basis: event.currentTarget.value })
          }}
        />
      </Form>
    </div>
  )
}
