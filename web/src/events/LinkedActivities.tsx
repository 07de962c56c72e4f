import { MultiSelect, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { items, item as itemQuery } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { Row } from '../page/Form'
import { plans } from '../plan/plan'

interface Linked {
  readonly plan: string
  readonly item: string
}

interface LinkedActivitiesProps {
  readonly value: readonly Linked[]
  readonly error: string | undefined
  readonly onChange: (value: readonly Linked[]) => void
}

/** The activities of a workplan that an event carries out. */
export function LinkedActivities({ value, error, onChange }: LinkedActivitiesProps) {
  const { say } = useWords()
  const known = useInfiniteQuery(plans({}))
  const all = known.data?.pages.flatMap((page) => page.items) ?? []
  const [chosen, setChosen] = useState<string>()
  const plan = chosen ?? value[0]?.plan ?? all[0]?.id
  if (plan === undefined) return null
  return (
    <Row>
      <NativeSelect
        label={say('eventField', { field: 'plan' })}
        value={plan}
        onChange={(event) => {
          setChosen(event.currentTarget.value)
        }}
      >
        {all.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </NativeSelect>
      <OfPlan key={plan} plan={plan} value={value} error={error} onChange={onChange} />
    </Row>
  )
}

function OfPlan({ plan, value, error, onChange }: LinkedActivitiesProps & { plan: string }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const found = useInfiniteQuery(items(plan, { kind: 'ACTIVITY', text: text === '' ? undefined : text, size: 50 }))
  const activities = found.data?.pages.flatMap((page) => page.items) ?? []
  const ofPlan = value.filter((one) => one.plan === plan).map(({ item }) => item)
  const known = new Map(activities.map(({ id, code, content }) => [id, `${code} ${content.title}`]))
  return (
    <MultiSelect
      label={say('eventField', { field: 'activities' })}
      description={say('searchItems')}
      data={[...new Set([...known.keys(), ...ofPlan])].map((id) => ({ value: id, label: known.get(id) ?? id }))}
      value={ofPlan}
      error={error}
      searchable
      searchValue={text}
      onSearchChange={setText}
      hidePickedOptions
      nothingFoundMessage={say('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => {
        onChange([...value.filter((one) => one.plan !== plan), ...chosen.map((item) => ({ plan, item }))])
      }}
    />
  )
}

/** An activity by its title, where the reader may see it. */
export function ActivityName({ plan, item }: Linked) {
  const { data } = useQuery({ ...itemQuery(plan, item), retry: false })
  if (data === undefined) return null
  return (
    <bdi>
      {data.code} {data.content.title}
    </bdi>
  )
}
