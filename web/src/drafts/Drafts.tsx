import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { programmes } from '../plan/plan'
import { PlanStateBadge } from '../plan/PlanState'
import { Years } from '../plan/Years'
import { me } from '../session/session'
import { CommentsDialog } from './CommentsDialog'
import { Costs } from './Costs'
import styles from './Drafts.module.css'
import { sumOfDrafts, type ObjectiveSum, type OpenPlan } from './drafts'
import { Overlaps } from './Overlaps'

/** What the open plans of a programme hold together, where they leave gaps, and where they may do the same twice. */
export default function Drafts() {
  const { say } = useWords()
  const { data: who } = useQuery(me)
  const known = useQuery(programmes)
  const [search, setSearch] = useSearchParams()
  useTitle(say('titled', { title: say('drafts'), office: who?.officeName ?? '' }))
  const programme = search.get('programme') ?? known.data?.[0]?.code
  return (
    <>
      <h1 className={styles.title}>{say('drafts')}</h1>
      <p className={styles.note}>{say('draftsHint')}</p>
      {known.isError && <Refusal error={known.error} retry={() => void known.refetch()} />}
      {known.isSuccess && programme === undefined && <p className={styles.note}>{say('nothingYet')}</p>}
      {programme !== undefined && (
        <>
          <NativeSelect
            size="sm"
            className={styles.choice}
            label={say('programme')}
            value={programme}
            onChange={(event) => {
              setSearch({ programme: event.currentTarget.value }, { replace: true })
            }}
          >
            {known.data?.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <OfProgramme key={programme} programme={programme} />
        </>
      )}
    </>
  )
}

function OfProgramme({ programme }: { programme: string }) {
  const { say } = useWords()
  const query = useQuery(sumOfDrafts(programme))
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading rows={8} />
  const { plans, objectives, budget } = query.data
  if (plans.length === 0) return <p className={styles.empty}>{say('noDrafts')}</p>
  return (
    <div className={styles.panels}>
      <OpenPlans plans={plans} />
      <Objectives objectives={objectives} />
      <section aria-label={say('budget')} className={styles.panel}>
        <h2 className={styles.heading}>{say('budget')}</h2>
        <Costs of={budget} />
      </section>
      <Overlaps programme={programme} />
    </div>
  )
}

function OpenPlans({ plans }: { plans: readonly OpenPlan[] }) {
  const { say, country, number } = useWords()
  const [asked, setAsked] = useState<OpenPlan>()
  return (
    <section aria-label={say('openPlans')} className={styles.panel}>
      <h2 className={styles.heading}>{say('openPlans')}</h2>
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={`${plan.office} ${plan.plan}`}>
            <div className={styles.plan}>
              <span className={styles.name}>
                <bdi>{plan.title}</bdi>
              </span>
              <span className={styles.facts}>
                <PlanStateBadge state={plan.state} />
                <span>{say('office', { office: plan.office })}</span>
                <span>{country(plan.country)}</span>
                <Years plan={plan} />
                <span>
                  {say('activities')}: {number(plan.activities)}
                </span>
              </span>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={say('commentsOn', { title: plan.title })}
              onClick={() => {
                setAsked(plan)
              }}
            >
              {say('comments')}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <CommentsDialog
          plan={asked}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}

function Objectives({ objectives }: { objectives: readonly ObjectiveSum[] }) {
  const { say, country, number } = useWords()
  return (
    <section aria-label={say('byObjective')} className={styles.panel}>
      <h2 className={styles.heading}>{say('byObjective')}</h2>
      <ul className={styles.objectives}>
        {objectives.map((objective) => (
          <li key={objective.number}>
            <h3 className={styles.objective}>
              {number(objective.number)}. <bdi>{objective.name}</bdi>
            </h3>
            <p className={styles.facts}>
              <strong>
                {say('activities')}: {number(objective.activities)}
              </strong>
              {Object.entries(objective.byCountry).map(([code, activities]) => (
                <span key={code}>
                  {country(code)}: {number(activities)}
                </span>
              ))}
            </p>
            {objective.without.length > 0 && (
              <p className={styles.gap}>{say('gapIn', { countries: objective.without.map(country).join(' · ') })}</p>
            )}
            {objective.budget.length > 0 && (
              <details>
                <summary className={styles.summary}>{say('budget')}</summary>
                <Costs of={objective.budget} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
