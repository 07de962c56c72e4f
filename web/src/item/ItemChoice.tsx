import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getJson } from '../http/getJson'
import { useWords } from '../language/LanguageProvider'
import { planPath, withQuery, type Slice } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { item as itemQuery, type Item } from './item'

const FOUND = 20
const TYPING_MS = 300

interface ItemChoiceProps {
  readonly label: string
  readonly description?: string
  /** The version that is chosen from, else the working copy. */
  readonly version?: number | undefined
  readonly kind?: 'ACTIVITY'
  readonly chosen: readonly string[]
  readonly except: string | null
  readonly error: string | undefined
  readonly onChange: (ids: string[]) => void
}

/** Chooses among the plan's items by searching for them: there may be thousands. */
export function ItemChoice({ label, description, version, kind, chosen, except, error, onChange }: ItemChoiceProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, TYPING_MS)
  const found = useQuery({
    queryKey: ['plan', plan.id, 'search', kind, version, wanted],
    queryFn: async ({ signal }) =>
      (await getJson(
        withQuery(`${planPath(plan.id)}/items`, { kind, version, text: wanted, size: FOUND }),
        signal,
      )) as Slice<Item>,
  })
  const known = useQueries({ queries: chosen.map((id) => itemQuery(plan.id, id, version)) })
  const labels = new Map<string, string>()
  for (const id of chosen) labels.set(id, '…')
  for (const one of [...known.map(({ data }) => data), ...(found.data?.items ?? [])]) {
    if (one !== undefined && one.id !== except) labels.set(one.id, `${one.code} ${one.content.title}`)
  }
  return (
    <MultiSelect
      label={label}
      description={description ?? say('searchItems')}
      data={[...labels].map(([value, words]) => ({ value, label: words }))}
      value={[...chosen]}
      error={error}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={say('nothingFound')}
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  )
}
