import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Item, Progress } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { Fact, Facts, Written } from '../page/Facts'
import { isKept } from '../page/keep'
import { Section } from '../page/Section'
import { usePlan } from '../plan/PlanContext'
import { StatusBadge } from '../plan/signs'
import styles from './Progress.module.css'
import { progressNotes } from './progress'
import { ReportProgress, reportKeptAs } from './ReportProgress'
import { Results } from './Results'
import { Spending } from './Spending'
import { More } from '../page/More'

/** How far an item has come and what it cost so far, with the way to report both. */
export function ItemProgress({ item }: { item: Item }) {
  const { version, guest } = usePlan()
  const { content } = item
  if (version !== undefined || guest) return null
  if (content.kind === 'INDICATOR') return <Results item={item} details={content.details} />
  if (content.kind !== 'ACTIVITY') return null
  return (
    <>
      <OfActivity item={item} />
      <Spending item={item} budget={content.budget ?? []} />
    </>
  )
}

function OfActivity({ item }: { item: Item }) {
  const { say } = useWords()
  const { plan, keeps } = usePlan()
  const [reporting, setReporting] = useState(isKept(reportKeptAs(item.id)))
  const [history, setHistory] = useState(false)
  const reports = keeps && plan.versions.length > 0 && plan.state !== 'WITHDRAWN'
  const { progress } = item
  return (
    <Section title={say('progress')}>
      {progress == null ? <StatusBadge status="PLANNED" /> : <Noted note={progress} />}
      {plan.versions.length === 0 && keeps && <p className={styles.hint}>{say('progressAfterSubmission')}</p>}
      {!reporting && (
        <div className={styles.acts}>
          {reports && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setReporting(true)
              }}
            >
              {say('reportProgress')}
            </Button>
          )}
          {progress != null && (
            <Button
              size="xs"
              variant="subtle"
              aria-expanded={history}
              onClick={() => {
                setHistory(!history)
              }}
            >
              {say('history')}
            </Button>
          )}
        </div>
      )}
      {reports && reporting && (
        <ReportProgress
          item={item}
          onDone={() => {
            setReporting(false)
          }}
        />
      )}
      {history && <Notes item={item} />}
    </Section>
  )
}

function Noted({ note }: { note: Progress }) {
  const { say, share, day } = useWords()
  const { status, percent, actualStart, actualEnd, evidence = [] } = note
  return (
    <Facts>
      <Fact name={say('status')}>
        <StatusBadge status={status} />
        {percent != null && percent > 0 && <span className={styles.percent}>{share(percent / 100)}</span>}
      </Fact>
      <Fact name={say('field', { field: 'actualStart' })}>{actualStart != null && day(actualStart)}</Fact>
      <Fact name={say('field', { field: 'actualEnd' })}>{actualEnd != null && day(actualEnd)}</Fact>
      <Fact name={say('note')}>{note.note != null && <Written>{note.note}</Written>}</Fact>
      <Fact name={say('evidence')}>
        {evidence.length > 0 && (
          <ul className={styles.list}>
            {evidence.map(({ title, link }) => (
              <li key={link}>
                <a href={link} target="_blank" rel="noreferrer" dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </Facts>
  )
}

function Notes({ item }: { item: Item }) {
  const { instant } = useWords()
  const { plan } = usePlan()
  const query = useInfiniteQuery(progressNotes(plan.id, item.id))
  const notes = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <ol className={styles.history}>
      {notes.map((note, at) => (
        <li key={note.id ?? at}>
          {note.at != null && <p className={styles.when}>{instant(note.at)}</p>}
          <Noted note={note} />
        </li>
      ))}
      {query.hasNextPage && (
        <li>
          <More query={query} size="xs" />
        </li>
      )}
    </ol>
  )
}
