import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ProposalNotices } from '../framework/ProposalNotices'
import { useWords } from '../language/LanguageProvider'
import { ImportButton } from '../workbook/ImportButton'
import { Download } from './Download'
import { EditHeadings } from './EditHeadings'
import { usePlan } from './PlanContext'
import styles from './PlanHead.module.css'
import { PlanStateBadge } from './PlanState'
import { StepDialog } from './StepDialog'
import { stepsOf, type Step } from './steps'
import { useStanding } from './useStanding'
import { Years } from './Years'

/** What the plan is, where it stands, and the one thing to do next. */
export function PlanHead() {
  const { say, country, number } = useWords()
  const { plan, version, edits, leads } = usePlan()
  const latest = plan.versions.at(-1)
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <Link href="/workplans" className={styles.back}>
          {say('workplans')}
        </Link>
        <h1 className={styles.title}>
          <bdi>{plan.title}</bdi>
        </h1>
        <div className={styles.facts}>
          <PlanStateBadge state={plan.state} />
          <span>{country(plan.country)}</span>
          <bdi>{plan.programme}</bdi>
          <Years plan={plan} />
          {latest !== undefined && <span>{say('versionNumber', { number: number(latest.number) })}</span>}
          {plan.validated != null && (
            <span className={styles.valid}>{say('validatedVersion', { number: number(plan.validated) })}</span>
          )}
          {edits && <EditHeadings />}
        </div>
        {version !== undefined && version !== latest?.number && (
          <p className={styles.old}>{say('olderVersion', { number: number(version) })}</p>
        )}
        {plan.withdrawnFor != null && (
          <p className={styles.old} dir="auto">
            {plan.withdrawnFor}
          </p>
        )}
        {leads && <ProposalNotices programmes={[plan.programme]} />}
        {plan.reopened.length > 0 && (
          <p className={styles.old}>{say('partlyReopened', { count: plan.reopened.length })}</p>
        )}
      </div>
      <div className={styles.acts}>
        <Download />
        {edits && <ImportButton />}
        <NextStep />
      </div>
    </div>
  )
}

const PARTS: Partial<Readonly<Record<Step, string>>> = {
  seeInputs: 'review',
  giveInputs: 'review',
  answerInputs: 'review',
  validate: 'validation',
}

function NextStep() {
  const { say } = useWords()
  const { plan } = usePlan()
  const standing = useStanding()
  const { next, others, hindrance } = stepsOf(standing)
  const [, go] = useLocation()
  const [asked, setAsked] = useState<Step>()
  const take = (step: Step) => {
    const part = PARTS[step]
    if (part === undefined) setAsked(step)
    else go(`/workplans/${plan.id}/${part}`)
  }
  if (next === null && others.length === 0) return null
  return (
    <section aria-label={say('nextStep')} className={styles.next}>
      <div className={styles.buttons}>
        {next !== null && (
          <Button
            size="sm"
            disabled={hindrance === 'empty'}
            onClick={() => {
              take(next)
            }}
          >
            {say('step', { step: next })}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button size="sm" variant="default">
                {say('otherSteps')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((step) => (
                <Menu.Item
                  key={step}
                  onClick={() => {
                    take(step)
                  }}
                >
                  {say('step', { step })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {hindrance !== null && (
        <p className={styles.hindrance}>{say('hindrance', { hindrance, count: standing.unanswered })}</p>
      )}
      {asked !== undefined && (
        <StepDialog
          step={asked}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}
