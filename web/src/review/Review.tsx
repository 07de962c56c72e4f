import { Checkbox, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { item as itemQuery } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { usePlan } from '../plan/PlanContext'
import { WithItem } from '../plan/WithItem'
import { InputThread } from './InputThread'
import { Say } from './ItemInputs'
import { Notes } from './Notes'
import { inputs, isOpen, rounds, type Input, type Round } from './review'
import styles from './Review.module.css'
import { RoundPanel } from './RoundPanel'
import { More } from '../page/More'

/** The review of the plan: what the institutions said, on which item, and what was answered. */
export default function Review() {
  const { say, number } = useWords()
  const { plan, leads, guest } = usePlan()
  const query = useQuery(rounds(plan.id))
  const [search, setSearch] = useSearchParams()
  if (query.isPending) return <Loading rows={6} />
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  const all = query.data
  const shown = all.find(({ id }) => id === search.get('round')) ?? all.find(isOpen) ?? all.at(-1)
  if (shown === undefined) {
    return <p className={styles.empty}>{say(leads ? 'noRoundsYet' : guest ? 'noRoundsForGuest' : 'noRounds')}</p>
  }
  const unanswered = search.get('unanswered') === 'true'
  const choose = (name: string, value: string | null) => {
    setSearch(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return (
    <WithItem
      aside={
        <>
          <RoundPanel round={shown} />
          {leads && <Notes />}
        </>
      }
    >
      <div className={styles.filters}>
        {all.length > 1 && (
          <NativeSelect
            size="xs"
            label={say('round')}
            value={shown.id}
            onChange={(event) => {
              choose('round', event.currentTarget.value)
            }}
          >
            {all.map(({ id, number: counted, planVersion }) => (
              <option key={id} value={id}>
                {say('roundNumber', { number: number(counted), version: number(planVersion) })}
              </option>
            ))}
          </NativeSelect>
        )}
        <Checkbox
          size="sm"
          label={say('unansweredOnly')}
          checked={unanswered}
          onChange={(event) => {
            choose('unanswered', event.currentTarget.checked ? 'true' : null)
          }}
        />
      </div>
      <div className={styles.say}>
        <Say rounds={all} item={null} />
      </div>
      <Inputs round={shown} unanswered={unanswered} />
    </WithItem>
  )
}

function Inputs({ round, unanswered }: { round: Round; unanswered: boolean }) {
  const { say } = useWords()
  const { plan, guest } = usePlan()
  const query = useInfiniteQuery(inputs(plan.id, { round: round.id, unanswered: unanswered ? 'true' : undefined }))
  if (query.isPending) return <Loading rows={6} />
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  const shown = query.data.pages.flatMap((page) => page.items)
  return (
    <>
      {shown.length === 0 && (
        <p className={styles.empty}>{say(unanswered ? 'allAnswered' : guest ? 'noInputsForGuest' : 'noInputs')}</p>
      )}
      {byItem(shown).map(([item, group]) => (
        <section key={item ?? 'plan'} className={styles.group}>
          <h2 className={styles.on}>{item === null ? say('planAsWhole') : <OnItem id={item} />}</h2>
          <div className={styles.threads}>
            {group.map((input) => (
              <InputThread key={input.id} input={input} />
            ))}
          </div>
        </section>
      ))}
      <More query={query} />
    </>
  )
}

/** The plan as a whole first, then items in the order in which they were first spoken of. */
function byItem(all: readonly Input[]): readonly (readonly [string | null, readonly Input[]])[] {
  const groups = new Map<string | null, Input[]>()
  for (const input of all.toSorted((a, b) => Number(a.item != null) - Number(b.item != null))) {
    const item = input.item ?? null
    groups.set(item, [...(groups.get(item) ?? []), input])
  }
  return [...groups]
}

function OnItem({ id }: { id: string }) {
  const { say } = useWords()
  const { plan, version, select } = usePlan()
  const { data } = useQuery(itemQuery(plan.id, id, version))
  return (
    <button
      type="button"
      className={styles.open}
      onClick={() => {
        select(id)
      }}
    >
      {data === undefined ? (
        say('seeItem')
      ) : (
        <>
          <span className={styles.kind}>
            {say('itemKind', { kind: data.kind })} {data.code}
          </span>{' '}
          <bdi>{data.content.title}</bdi>
        </>
      )}
    </button>
  )
}
