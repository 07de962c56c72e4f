import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { openProposals } from './proposals'
import styles from './Proposal.module.css'

/** Tells that an owner's change to one of these programmes waits for the office's decision. */
export function ProposalNotices({ programmes }: { programmes: readonly string[] }) {
  const { say } = useWords()
  const waiting = useQueries({
    queries: programmes.map((code) => openProposals(code)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return waiting.map(({ id, programme, source: { office } }) => (
    <p key={id} className={styles.notice}>
      {say('proposalWaits', { office, programme })}{' '}
      <Link href={`/programmes/${encodeURIComponent(programme)}/proposals/${id}`}>{say('seeProposal')}</Link>
    </p>
  ))
}
