import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { holds, me, type Me } from '../session/session'
import { ActivityTable } from './ActivityTable'
import { plan as planQuery, type Plan } from './plan'
import { PlanContext, usePlan } from './PlanContext'
import { PlanHead } from './PlanHead'
import styles from './PlanPage.module.css'
import { PlanTree } from './PlanTree'
import { WithItem } from './WithItem'

const Review = lazy(() => import('../review/Review'))
const Difference = lazy(() => import('../difference/Difference'))
const Validation = lazy(() => import('../validation/Validation'))

const PARTS = ['tree', 'activities', 'review', 'difference', 'validation'] as const
type Part = (typeof PARTS)[number]

interface PlanPageProps {
  readonly id: string
  readonly part: string
}

/** One workplan: where it stands and what comes next above, one of its sides below. */
export default function PlanPage({ id, part }: PlanPageProps) {
  const { say } = useWords()
  const query = useQuery(planQuery(id))
  const { data: who } = useQuery(me)
  useTitle(query.data === undefined ? undefined : say('titled', { title: query.data.title, office: who?.officeName ?? '' }))

  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending || who === undefined) return <Loading rows={8} />
  return <Shown plan={query.data} who={who} part={PARTS.find((known) => known === part) ?? 'tree'} />
}

function Shown({ plan, who, part }: { plan: Plan; who: Me; part: Part }) {
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const guest = !holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')
  const asked = Number(search.get('version') ?? NaN)
  const latest = plan.versions.at(-1)?.number
  const version = plan.versions.some(({ number }) => number === asked) ? asked : guest ? latest : undefined
  const keeps = holds(who, 'COUNTRY_OFFICER') && plan.office === who.office
  const leads = keeps || (holds(who, 'COUNTRY_HEAD') && plan.office === who.office)
  const selected = search.get('item') ?? undefined

  const select = useCallback(
    (item: string | undefined) => {
      setSearch((earlier) => {
        const next = new URLSearchParams(earlier)
        if (item === undefined) next.delete('item')
        else next.set('item', item)
        return next
      })
    },
    [setSearch],
  )
  const turn = useCallback((item: string, open: boolean) => {
    setOpened((earlier) => {
      const next = new Set(earlier)
      if (open) next.add(item)
      else next.delete(item)
      return next
    })
  }, [])
  const open = useMemo(
    () => ({
      plan,
      who,
      part,
      version,
      guest,
      keeps,
      leads,
      edits: keeps && version === undefined && (plan.state === 'DRAFT' || plan.state === 'REVISED'),
      selected,
      select,
      opened,
      turn,
    }),
    [plan, who, part, version, guest, keeps, leads, selected, select, opened, turn],
  )

  return (
    <PlanContext value={open}>
      <PlanHead />
      <Parts part={part} />
      <Suspense fallback={<Loading />}>
        {part === 'tree' && (
          <WithItem>
            <PlanTree />
          </WithItem>
        )}
        {part === 'activities' && (
          <WithItem>
            <ActivityTable />
          </WithItem>
        )}
        {part === 'review' && <Review />}
        {part === 'difference' && <Difference />}
        {part === 'validation' && <Validation />}
      </Suspense>
    </PlanContext>
  )
}

function Parts({ part }: { part: Part }) {
  const { say } = useWords()
  const { plan, guest } = usePlan()
  const [search] = useSearchParams()
  const [, go] = useLocation()
  const version = search.get('version')
  const query = version === null ? '' : `?version=${version}`
  const names: Readonly<Record<Part, string>> = {
    tree: say('planTree'),
    activities: say('allActivities'),
    review: say('review'),
    difference: say('difference'),
    validation: say('validation'),
  }
  const parts = PARTS.filter((one) => !guest || one !== 'difference' || plan.versions.length > 1)
  return (
    <nav aria-label={say('partsOfPlan')} className={styles.parts}>
      {parts.map((one) => (
        <Link
          key={one}
          href={`/workplans/${plan.id}${one === 'tree' ? '' : `/${one}`}${query}`}
          className={styles.part}
          aria-current={one === part ? 'page' : undefined}
        >
          {names[one]}
        </Link>
      ))}
      {plan.versions.length > 0 && (part === 'tree' || part === 'activities') && (
        <VersionChoice
          onChoose={(chosen) => {
            const here = `/workplans/${plan.id}${part === 'tree' ? '' : `/${part}`}`
            go(chosen === '' ? here : `${here}?version=${chosen}`)
          }}
        />
      )}
    </nav>
  )
}

function VersionChoice({ onChoose }: { onChoose: (version: string) => void }) {
  const { say, instant, number: figure } = useWords()
  const { plan, version, guest } = usePlan()
  return (
    <label className={styles.version}>
      <span>{say('shown')}</span>
      <select
        value={version === undefined ? '' : String(version)}
        onChange={(event) => {
          onChoose(event.currentTarget.value)
        }}
      >
        {!guest && <option value="">{say('workingCopy')}</option>}
        {plan.versions.toReversed().map(({ number, submittedAt }) => (
          <option key={number} value={number}>
            {say('versionOf', { number: figure(number), time: instant(submittedAt) })}
          </option>
        ))}
      </select>
    </label>
  )
}
