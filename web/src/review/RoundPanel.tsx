import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { useInstitutions } from '../plan/institutions'
import { planPath, withQuery } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { ChangeRound } from './ChangeRound'
import { AttachForm, FileList } from './FileList'
import { inputs, isOpen, type Round } from './review'
import styles from './Review.module.css'

/** Whom a round asks, until when and by what, who has answered, and its report. */
export function RoundPanel({ round }: { round: Round }) {
  const { say, day, number, language } = useWords()
  const { plan, guest, leads } = usePlan()
  const { name } = useInstitutions()
  const said = useInfiniteQuery(inputs(plan.id, { round: round.id }))
  const all = said.data?.pages.flatMap((page) => page.items) ?? []
  const countOf = (code: string) => all.filter(({ institution, state }) => state !== 'WITHDRAWN' && institution === code).length
  const [attaching, setAttaching] = useState(false)
  const [changing, setChanging] = useState(false)
  const path = `${planPath(plan.id)}/rounds/${round.id}`
  const changes = leads && isOpen(round)
  const report = (format: string) =>
    withQuery(`${path}/report`, { language: language.code, format })
  return (
    <section aria-label={say('round')} className={styles.panel}>
      <h2 className={styles.title}>{say(isOpen(round) ? 'roundOpen' : 'roundClosed')}</h2>
      <p className={styles.small}>
        {say('roundAsks', { version: number(round.planVersion), day: day(round.deadline) })}
      </p>
      {changes && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setChanging(true)
          }}
        >
          {say('changeRound')}
        </Button>
      )}
      {changing && (
        <ChangeRound
          round={round}
          onClose={() => {
            setChanging(false)
          }}
        />
      )}
      {round.note != null && (
        <p className={styles.asked} dir="auto">
          {round.note}
        </p>
      )}
      {(round.materials.length > 0 || (round.attachments ?? []).length > 0 || changes) && (
        <>
          <h3 className={styles.part}>{say('materials')}</h3>
          {round.materials.length > 0 && (
            <ul className={styles.lines}>
              {round.materials.map(({ title, link }) => (
                <li key={title}>
                  <a href={link} target="_blank" rel="noreferrer" dir="auto">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <FileList owner={{ ...round, path }} changes={changes} />
          {changes && !attaching && (
            <Button
              size="xs"
              variant="default"
              className={styles.attach}
              onClick={() => {
                setAttaching(true)
              }}
            >
              {say('attachFiles')}
            </Button>
          )}
          {changes && attaching && (
            <AttachForm
              path={path}
              onDone={() => {
                setAttaching(false)
              }}
            />
          )}
        </>
      )}
      {(!guest || round.inputsVisibleToAll) && (
        <>
          <h3 className={styles.part}>{say('invited')}</h3>
          <ul className={styles.lines}>
            {round.institutions.map((code) => (
              <li key={code}>
                <bdi>{name(code)}</bdi>
                {countOf(code) > 0 ? (
                  <span className={styles.answered}>✓ {say('inputCount', { count: countOf(code) })}</span>
                ) : (
                  <span className={styles.silent}>{say('nothingYet')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.part}>{say('report')}</h3>
      <p className={styles.downloads}>
        <a href={report('pdf')} download>
          PDF
        </a>
        <a href={report('xlsx')} download>
          Excel
        </a>
      </p>
    </section>
  )
}
