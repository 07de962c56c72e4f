import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import styles from '../events/Event.module.css'
import { EVENT_LANGUAGES } from '../events/headings'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Fact, Facts, Written } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import list from '../plan/PlanList.module.css'
import { holds, me } from '../session/session'
import { MyListing } from './MyListing'
import { EXPERTISE, listings, type Listing, type NetworkFilter } from './network'

/** The women's network: members by the name each chose, and a way to write to them that shows no address. */
export default function Network() {
  const { say, languageName } = useWords()
  const { data: who } = useQuery(me)
  useTitle(say('titled', { title: say('network'), office: who?.officeName ?? '' }))
  const member = holds(who, 'NETWORK_MEMBER')
  const [filter, setFilter] = useState<NetworkFilter>({})
  const [chosen, setWriting] = useState<Listing | null>(null)
  // The answer's link in a mail names whom it answers.
  const [search, setSearch] = useSearchParams()
  const query = useInfiniteQuery(listings(filter))
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  const writing = chosen ?? found.find(({ id }) => id === search.get('to')) ?? null
  const set = (part: NetworkFilter) => {
    setFilter({ ...filter, ...part })
  }
  const some = (text: string) => (text === '' ? undefined : text)
  return (
    <>
      <div className={list.head}>
        <h1 className={list.title}>{say('network')}</h1>
      </div>
      <p className={list.note}>{say('networkHint')}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={list.filters}>
            <NativeSelect
              size="sm"
              label={say('networkField', { field: 'expertise' })}
              value={filter.expertise ?? ''}
              onChange={(event) => {
                set({ expertise: some(event.currentTarget.value) })
              }}
            >
              <option value="">{say('all')}</option>
              {EXPERTISE.map((one) => (
                <option key={one} value={one}>
                  {say('expertise', { expertise: one })}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              size="sm"
              label={say('language')}
              value={filter.language ?? ''}
              onChange={(event) => {
                set({ language: some(event.currentTarget.value) })
              }}
            >
              <option value="">{say('all')}</option>
              {EVENT_LANGUAGES.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </NativeSelect>
            <TextInput
              size="sm"
              label={say('eventField', { field: 'country' })}
              dir="ltr"
              maxLength={2}
              value={filter.country ?? ''}
              onChange={(event) => {
                set({ country: some(event.currentTarget.value.toUpperCase()) })
              }}
            />
          </div>
          {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
          {query.isPending && <Loading />}
          {query.isSuccess && found.length === 0 && <p className={list.empty}>{say('nothingFound')}</p>}
          {found.map((one) => (
            <Member key={one.id} listing={one} onWrite={member && one.reachable !== false ? setWriting : null} />
          ))}
          <More query={query} />
        </div>
        <div className={styles.column}>{member && <MyListing />}</div>
      </div>
      {member && writing !== null && (
        <Write
          listing={writing}
          onClose={() => {
            setWriting(null)
            setSearch({}, { replace: true })
          }}
        />
      )}
    </>
  )
}

function Member({ listing, onWrite }: { listing: Listing; onWrite: ((listing: Listing) => void) | null }) {
  const { say, country, languageName } = useWords()
  const field = (of: string) => say('networkField', { field: of })
  return (
    <section aria-label={listing.pseudonym} className={styles.panel}>
      <h2 className={styles.title}>
        <bdi>{listing.pseudonym}</bdi>
      </h2>
      <Facts>
        <Fact name={field('expertise')}>{(listing.expertise ?? []).map((one) => say('expertise', { expertise: one })).join(' · ')}</Fact>
        <Fact name={field('languages')}>{(listing.languages ?? []).map(languageName).join(' · ')}</Fact>
        <Fact name={field('country')}>{listing.country != null && country(listing.country)}</Fact>
        <Fact name={field('position')}>{listing.position != null && <bdi>{listing.position}</bdi>}</Fact>
        <Fact name={field('institution')}>{listing.institution != null && <bdi>{listing.institution}</bdi>}</Fact>
        <Fact name={field('about')}>{listing.about != null && <Written>{listing.about}</Written>}</Fact>
      </Facts>
      {onWrite !== null && (
        <Button
          size="xs"
          variant="default"
          aria-label={say('writeTo', { name: listing.pseudonym })}
          onClick={() => {
            onWrite(listing)
          }}
        >
          {say('write')}
        </Button>
      )}
    </section>
  )
}

function Write({ listing, onClose }: { listing: Listing; onClose: () => void }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const sending = useSend(onClose)
  const title = say('writeTo', { name: listing.pseudonym })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        action={say('write')}
        pending={sending.isPending}
        error={sending.error}
        onCancel={onClose}
        onSubmit={() => {
          sending.mutate({ method: 'POST', path: `/api/network/${encodeURIComponent(listing.id)}/messages`, body: { text } })
        }}
      >
        <p>{say('writeHint')}</p>
        <Textarea
          label={say('message')}
          rows={5}
          dir="auto"
          value={text}
          error={fieldErrors(sending.error)('text')}
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
      </Form>
    </Dialog>
  )
}
