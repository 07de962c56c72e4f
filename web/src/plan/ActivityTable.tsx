import { Button, Checkbox, NativeSelect, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { getJson } from '../http/getJson'
import { ACTIVITY_STATUSES, type Item, type ItemFilter } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import styles from './ActivityTable.module.css'
import { useInstitutions } from './institutions'
import { planPath, withQuery, type Slice } from './plan'
import { usePlan } from './PlanContext'
import { ChangedSign, StatusBadge } from './signs'

const PAGE_SIZE = 50
const TYPING_MS = 300

/** Every activity of the plan in one table, filtered, sorted and paged where they are stored. */
export function ActivityTable() {
  const { say } = useWords()
  const { plan, version } = usePlan()
  const [filter, choose] = useFilter()
  const [text, setText] = useState(filter.text ?? '')
  const [wanted] = useDebouncedValue(text, TYPING_MS)
  // A submitted version is read in the order of its numbers only.
  const chosen = version === undefined ? { ...filter, text: wanted === '' ? undefined : wanted } : {}
  const asked: ItemFilter = { ...chosen, version, kind: 'ACTIVITY', size: PAGE_SIZE }
  const question = JSON.stringify(asked)
  // Where a page began is all that leads back to it; another question begins anew.
  const [trail, setTrail] = useState<{ question: string; starts: readonly string[] }>({ question, starts: [] })
  const starts = trail.question === question ? trail.starts : []
  const after = starts.at(-1)
  const query = useQuery({
    queryKey: ['plan', plan.id, 'activities', asked, after],
    queryFn: async ({ signal }) =>
      (await getJson(withQuery(`${planPath(plan.id)}/items`, { ...asked, after }), signal)) as Slice<Item>,
    placeholderData: keepPreviousData,
  })
  const next = query.data?.next ?? undefined

  return (
    <div className={styles.table}>
      {version === undefined && <Filters filter={filter} choose={choose} text={text} onText={setText} />}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={8} />}
      {query.isSuccess && query.data.items.length === 0 && <p className={styles.empty}>{say('nothingFound')}</p>}
      {query.isSuccess && query.data.items.length > 0 && <Rows items={query.data.items} />}
      {(starts.length > 0 || next !== undefined) && (
        <div className={styles.pages}>
          <Button
            size="xs"
            variant="default"
            disabled={starts.length === 0}
            onClick={() => {
              setTrail({ question, starts: starts.slice(0, -1) })
            }}
          >
            {say('previousPage')}
          </Button>
          <span>{say('pageNumber', { number: starts.length + 1 })}</span>
          <Button
            size="xs"
            variant="default"
            disabled={next === undefined}
            onClick={() => {
              if (next !== undefined) setTrail({ question, starts: [...starts, next] })
            }}
          >
            {say('nextPage')}
          </Button>
        </div>
      )}
    </div>
  )
}

type Chosen = Pick<ItemFilter, 'objective' | 'responsible' | 'status' | 'changed' | 'text' | 'sort'>

function useFilter(): [Chosen, (name: keyof Chosen, value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const chosen: Chosen = {
    objective: search.get('objective') ?? undefined,
    responsible: search.get('responsible') ?? undefined,
    status: search.get('status') ?? undefined,
    changed: search.get('changed') === 'true' ? 'true' : undefined,
    text: search.get('text') ?? undefined,
    sort: search.get('sort') ?? undefined,
  }
  const choose = (name: keyof Chosen, value: string) => {
    setSearch(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return [chosen, choose]
}

interface FiltersProps {
  readonly filter: Chosen
  readonly choose: (name: keyof Chosen, value: string) => void
  readonly text: string
  readonly onText: (text: string) => void
}

function Filters({ filter, choose, text, onText }: FiltersProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { all } = useInstitutions()
  return (
    <div className={styles.filters} role="search" aria-label={say('allActivities')}>
      <TextInput
        type="search"
        size="xs"
        label={say('search')}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value)
        }}
      />
      <NativeSelect
        size="xs"
        label={say('itemKind', { kind: 'OBJECTIVE' })}
        value={filter.objective ?? ''}
        onChange={(event) => {
          choose('objective', event.currentTarget.value)
        }}
      >
        <option value="">{say('all')}</option>
        {plan.objectives.map(({ number, name }) => (
          <option key={number} value={number}>
            {`${number}. ${name}`}
          </option>
        ))}
      </NativeSelect>
      {all.length > 0 && (
        <NativeSelect
          size="xs"
          label={say('field', { field: 'responsible' })}
          value={filter.responsible ?? ''}
          onChange={(event) => {
            choose('responsible', event.currentTarget.value)
          }}
        >
          <option value="">{say('all')}</option>
          {all.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
      {plan.versions.length > 0 && (
        <NativeSelect
          size="xs"
          label={say('status')}
          value={filter.status ?? ''}
          onChange={(event) => {
            choose('status', event.currentTarget.value)
          }}
        >
          <option value="">{say('all')}</option>
          {ACTIVITY_STATUSES.map((status) => (
            <option key={status} value={status}>
              {say('activityStatus', { status })}
            </option>
          ))}
        </NativeSelect>
      )}
      <NativeSelect
        size="xs"
        label={say('sortBy')}
        value={filter.sort ?? ''}
        onChange={(event) => {
          choose('sort', event.currentTarget.value)
        }}
      >
        <option value="">{say('code')}</option>
        <option value="plannedStart">{say('earliestFirst')}</option>
        <option value="-plannedStart">{say('latestFirst')}</option>
        <option value="title">{say('field', { field: 'title' })}</option>
      </NativeSelect>
      {plan.versions.length > 0 && (
        <Checkbox
          size="xs"
          label={say('changedOnly')}
          checked={filter.changed === 'true'}
          onChange={(event) => {
            choose('changed', event.currentTarget.checked ? 'true' : '')
          }}
        />
      )}
    </div>
  )
}

function Rows({ items }: { items: readonly Item[] }) {
  const { say, period, share } = useWords()
  const { selected, select } = usePlan()
  const { name } = useInstitutions()
  return (
    <div className={styles.scroll} role="region" aria-label={say('allActivities')} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6} className={styles.rows}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('code')}</Table.Th>
            <Table.Th scope="col">{say('itemKind', { kind: 'ACTIVITY' })}</Table.Th>
            <Table.Th scope="col">{say('planned')}</Table.Th>
            {selected === undefined && <Table.Th scope="col">{say('field', { field: 'responsible' })}</Table.Th>}
            <Table.Th scope="col">{say('status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, code, content, progress, changed }) => (
            <Table.Tr key={id} aria-selected={id === selected} className={styles.row}>
              <Table.Td className={styles.short}>{code}</Table.Td>
              <Table.Th scope="row" className={styles.title}>
                <button
                  type="button"
                  dir="auto"
                  className={styles.open}
                  onClick={() => {
                    select(id)
                  }}
                >
                  {content.title}
                </button>
                {changed === true && <ChangedSign />}
              </Table.Th>
              <Table.Td className={styles.short}>
                {content.kind === 'ACTIVITY' && period(content.plannedStart, content.plannedEnd)}
              </Table.Td>
              {selected === undefined && (
                <Table.Td>
                  <bdi>{content.kind === 'ACTIVITY' && content.responsible != null && name(content.responsible)}</bdi>
                </Table.Td>
              )}
              <Table.Td className={styles.short}>
                <StatusBadge status={progress?.status ?? 'PLANNED'} />
                {progress?.percent != null && <span className={styles.percent}>{share(progress.percent / 100)}</span>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
