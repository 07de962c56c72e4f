import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { ProposalNotices } from '../framework/ProposalNotices'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { holds, me } from '../session/session'
import { PLAN_STATES, plans, programmes, type Plan } from './plan'
import styles from './PlanList.module.css'
import { PlanStateBadge } from './PlanState'
import { Years } from './Years'
import { More } from '../page/More'

/** The office's workplans; a guest's are those that were brought to its institution. */
export default function PlanList() {
  const { say } = useWords()
  const { data: who } = useQuery(me)
  const guest = !holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')
  const decides = holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD')
  useTitle(say('titled', { title: say('workplans'), office: who?.officeName ?? '' }))

  const [filter, setFilter] = useSearchParams()
  const [text, setText] = useState('')
  const state = filter.get('state') ?? undefined
  const programme = filter.get('programme') ?? undefined
  const query = useInfiniteQuery(plans({ state, programme }))
  const known = useQuery({ ...programmes, enabled: !guest })
  const choose = (name: string, value: string) => {
    setFilter(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }

  const loaded = query.data?.pages.flatMap((page) => page.items) ?? []
  const shown = loaded.filter((plan) => matches(plan, text))
  const filtered = state !== undefined || programme !== undefined || text !== ''
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{say('workplans')}</h1>
        {holds(who, 'COUNTRY_OFFICER') && (
          <Link href="/workplans/new" asChild>
            <Button component="a" size="sm">
              {say('newPlan')}
            </Button>
          </Link>
        )}
      </div>
      {decides && <ProposalNotices programmes={known.data?.map(({ code }) => code) ?? []} />}
      {guest && <p className={styles.note}>{say('guestPlans')}</p>}
      <div className={styles.filters}>
        <TextInput
          type="search"
          size="sm"
          label={say('search')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <NativeSelect
          size="sm"
          label={say('state')}
          value={state ?? ''}
          onChange={(event) => {
            choose('state', event.currentTarget.value)
          }}
        >
          <option value="">{say('all')}</option>
          {PLAN_STATES.map((one) => (
            <option key={one} value={one}>
              {say('planState', { state: one })}
            </option>
          ))}
        </NativeSelect>
        {!guest && (
          <NativeSelect
            size="sm"
            label={say('programme')}
            value={programme ?? ''}
            onChange={(event) => {
              choose('programme', event.currentTarget.value)
            }}
          >
            <option value="">{say('all')}</option>
            {known.data?.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && shown.length === 0 && (
        <p className={styles.empty}>{say(filtered ? 'nothingFound' : guest ? 'noPlansForGuest' : 'noPlans')}</p>
      )}
      {shown.length > 0 && <PlanTable plans={shown} />}
      <More query={query} />
    </>
  )
}

function PlanTable({ plans: shown }: { plans: readonly Plan[] }) {
  const { say, country, number, instant } = useWords()
  return (
    <div className={styles.scroll} role="region" aria-label={say('workplans')} tabIndex={0}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('title')}</Table.Th>
            <Table.Th scope="col">{say('state')}</Table.Th>
            <Table.Th scope="col">{say('country')}</Table.Th>
            <Table.Th scope="col">{say('programme')}</Table.Th>
            <Table.Th scope="col">{say('years')}</Table.Th>
            <Table.Th scope="col">{say('version')}</Table.Th>
            <Table.Th scope="col">{say('lastChange')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((plan) => (
            <Table.Tr key={plan.id}>
              <Table.Th scope="row" className={styles.name}>
                <Link href={`/workplans/${plan.id}`} dir="auto">
                  {plan.title}
                </Link>
              </Table.Th>
              <Table.Td>
                <PlanStateBadge state={plan.state} />
              </Table.Td>
              <Table.Td>{country(plan.country)}</Table.Td>
              <Table.Td>
                <bdi>{plan.programme}</bdi>
              </Table.Td>
              <Table.Td className={styles.short}><Years plan={plan} /></Table.Td>
              <Table.Td>{plan.versions.length === 0 ? '' : number(plan.versions.length)}</Table.Td>
              <Table.Td className={styles.short}>{instant(plan.changedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function matches({ title, programme, country }: Plan, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase()
  return wanted === '' || [title, programme, country].some((part) => part.toLocaleLowerCase().includes(wanted))
}
