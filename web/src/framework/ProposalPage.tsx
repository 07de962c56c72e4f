import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import changes from '../difference/Difference.module.css'
import { useWords } from '../language/LanguageProvider'
import { Fact, Facts, Written } from '../page/Facts'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { Tag } from '../page/Tag'
import { useTitle } from '../page/title'
import { ChangeSign } from '../plan/signs'
import { holds, me } from '../session/session'
import { DecideDialog, type Decision } from './DecideDialog'
import { FieldProposals } from './FieldProposals'
import styles from './Proposal.module.css'
import { proposal as proposalQuery, type ElementProposal, type Proposal, type ProposalHead } from './proposals'

const COLOURS: Readonly<Record<ProposalHead['state'], string>> = {
  OPEN: 'orange',
  ADOPTED: 'green',
  REFUSED: 'red',
  SUPERSEDED: 'gray',
}

interface ProposalPageProps {
  readonly programme: string
  readonly id: string
}

/** What an owner's proposal changes in a programme's framework, what that touches here, and the decision on it. */
export default function ProposalPage({ programme, id }: ProposalPageProps) {
  const { say } = useWords()
  const { data: who } = useQuery(me)
  const query = useQuery(proposalQuery(programme, id))
  useTitle(say('titled', { title: say('proposal', { programme }), office: who?.officeName ?? '' }))
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading rows={8} />
  return <Shown of={query.data} decides={holds(who, 'COUNTRY_OFFICER')} />
}

function Shown({ of, decides }: { of: Proposal; decides: boolean }) {
  const { say, instant } = useWords()
  const { proposal, owner, takesOver, added, changed, removed } = of
  const { programme, source, state, receivedAt, reason } = proposal
  const open = state === 'OPEN'
  return (
    <>
      <Link href="/workplans" className={styles.back}>
        {say('workplans')}
      </Link>
      <h1 className={styles.title}>{say('proposal', { programme })}</h1>
      <p className={styles.facts}>
        <Tag color={COLOURS[state]}>{say('proposalState', { state })}</Tag>
        <span>{say('proposalFrom', { office: source.office, time: instant(receivedAt) })}</span>
      </p>
      {reason != null && (
        <Facts>
          <Fact name={say('reason')}>
            <Written>{reason}</Written>
          </Fact>
        </Facts>
      )}
      {open && takesOver && (
        <p className={styles.notice}>{say('proposalTakesOver', { owner, office: source.office })}</p>
      )}
      {open && (decides ? <Decide proposal={proposal} /> : <p className={styles.hint}>{say('officerDecides')}</p>)}
      {added + changed + removed > 0 && <p className={changes.counts}>{say('changeCounts', { added, changed, removed })}</p>}
      <ul className={changes.items}>
        {of.programme.length > 0 && (
          <li className={changes.item} data-change="CHANGED">
            <h2 className={changes.title}>{say('programmeItself')}</h2>
            <FieldProposals fields={of.programme} change="CHANGED" />
          </li>
        )}
        {of.elements.map((element) => (
          <Element key={element.change.element} of={element} />
        ))}
      </ul>
    </>
  )
}

function Decide({ proposal }: { proposal: ProposalHead }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<Decision>()
  return (
    <div className={styles.acts}>
      <Button
        size="sm"
        onClick={() => {
          setAsked('adopt')
        }}
      >
        {say('adoptProposal')}
      </Button>
      <Button
        size="sm"
        variant="default"
        onClick={() => {
          setAsked('refuse')
        }}
      >
        {say('refuseProposal')}
      </Button>
      {asked !== undefined && (
        <DecideDialog
          decision={asked}
          proposal={proposal}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </div>
  )
}

function Element({ of: { change, touches } }: { of: ElementProposal }) {
  const { say } = useWords()
  const kind = change.kind === 'INDICATOR' ? 'INDICATOR' : (change.level ?? '')
  const table = <FieldProposals fields={change.fields} change={change.change} />
  return (
    <li className={changes.item} data-change={change.change}>
      <div className={changes.head}>
        <ChangeSign change={change.change} />
        <span className={changes.kind}>
          {say('itemKind', { kind })} <bdi>{change.code}</bdi>
        </span>
      </div>
      <h2 className={changes.title}>
        <bdi>{change.title}</bdi>
      </h2>
      {change.change === 'CHANGED' ? (
        table
      ) : (
        <details>
          <summary className={changes.summary}>{say('whatItSays')}</summary>
          {table}
        </details>
      )}
      {change.change !== 'ADDED' && (
        <div className={styles.touches}>
          <p>{say('touchesItems', { count: touches.length })}</p>
          <ul>
            {touches.map(({ plan, item }) => (
              <li key={item.id}>
                <Link href={`/workplans/${plan.id}?item=${item.id}`}>
                  <bdi>{item.code}</bdi> <bdi>{item.title}</bdi>
                </Link>{' '}
                <span className={styles.hint}>
                  <bdi>{plan.title}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
