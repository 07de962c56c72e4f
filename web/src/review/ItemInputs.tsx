import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Item } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { isKept } from '../page/keep'
import { Section } from '../page/Section'
import { usePlan } from '../plan/PlanContext'
import { GiveInput } from './GiveInput'
import styles from './Review.module.css'
import { InputThread } from './InputThread'
import { inputs, isOpen, rounds, type Round } from './review'

/** What institutions said of one item, beside it; with the way to say something while a round is open. */
export function ItemInputs({ item }: { item: Item }) {
  const { say } = useWords()
  const { plan, part } = usePlan()
  const { data: all = [] } = useQuery(rounds(plan.id))
  const reviewed = all.length > 0 && part !== 'review'
  const said = useInfiniteQuery({ ...inputs(plan.id, { item: item.id }), enabled: reviewed })
  if (!reviewed) return null
  const known = said.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={say('inputs')}>
      {said.isSuccess && known.length === 0 && <p className={styles.none}>{say('noInputsOnItem')}</p>}
      <div className={styles.threads}>
        {known.map((input) => (
          <InputThread key={input.id} input={input} />
        ))}
      </div>
      <Say rounds={all} item={item.id} />
    </Section>
  )
}

/** The way to give an input, for whoever may while a round is open. */
export function Say({ rounds: all, item }: { rounds: readonly Round[]; item: string | null }) {
  const { say } = useWords()
  const { guest, keeps, who } = usePlan()
  const round = all.find(isOpen)
  const name = round === undefined ? '' : `input/${round.id}/${item ?? 'plan'}`
  const [writing, setWriting] = useState(isKept(name))
  if (round === undefined) return null
  const invited = guest && who.institution != null && round.institutions.includes(who.institution)
  if (!invited && !keeps) return null
  if (writing) {
    return (
      <GiveInput
        round={round}
        item={item}
        onDone={() => {
          setWriting(false)
        }}
      />
    )
  }
  return (
    <Button
      size="xs"
      variant={invited ? 'filled' : 'default'}
      onClick={() => {
        setWriting(true)
      }}
    >
      {say(invited ? (item === null ? 'inputOnPlan' : 'inputOnItem') : 'enterForInstitution')}
    </Button>
  )
}
