import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { SamplePlan } from './samplePlan.ts'
import dashboard from './dashboard.json' with { type: 'json' }

const NEWS_EVERY_MS = 15_000
/** What the gateway sends with the page, so that a breach shows while developing. */
const POLICY = "default-src 'self'; style-src 'self'"

/** Answers like an office, from a sample: for work on the page without a backend (`npm run dev`, `npm run preview`). */
export function sampleOffice(): Plugin {
  return {
    name: 'sample-office',
    configureServer: ({ middlewares }) => {
      middlewares.use(answer)
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', POLICY)
        next()
      })
      middlewares.use(answer)
    },
  }
}

const sample = new SamplePlan(300)
sample.region.proposal = { ...sample.region.proposal, state: 'OPEN' }
sample.region.comments.push({
  id: 'comment-0',
  office: 'RAME',
  item: 'a2',
  text: 'Jordan plans the same course in April. Could you hold it together?',
  saidAt: '2026-03-02T09:30:00Z',
})

const answer: Connect.NextHandleFunction = (request, response, next) => {
  switch (request.url) {
    case '/api/me':
      json(response, { name: 'Demo Officer', office: 'IQ', officeName: 'Country office Iraq', roles: ['COUNTRY_OFFICER'] })
      return
    case '/api/dashboard':
      json(response, current())
      return
    case '/api/dashboard/stream':
      stream(request, response)
      return
    case '/logout':
      response.statusCode = 204
      response.end()
      return
    default:
      if (request.url?.startsWith('/api/') === true) void plan(request, response, next)
      else next()
  }
}

async function plan(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const sent = Buffer.concat(chunks)
  const told = sample.answer({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: await bodyOf(sent, request.headers['content-type'] ?? ''),
    ifMatch: request.headers['if-match'] ?? null,
    reason: reasonOf(request.headers['audit-reason']),
  })
  if (told === null) {
    next()
    return
  }
  response.statusCode = told.status
  if (told.body === undefined) response.end()
  else json(response, told.body)
}

function reasonOf(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' ? decodeURIComponent(header) : null
}

async function bodyOf(sent: Buffer, type: string): Promise<unknown> {
  if (type.startsWith('multipart/')) {
    return new Response(new Uint8Array(sent), { headers: { 'Content-Type': type } }).formData()
  }
  if (type === 'application/octet-stream') return new Blob([new Uint8Array(sent)])
  return sent.length === 0 ? null : JSON.parse(sent.toString())
}

function current() {
  return { ...dashboard, asOf: new Date().toISOString() }
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(body))
}

function stream(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const send = () => {
    response.write(`event: dashboard\ndata: ${JSON.stringify(current())}\n\n`)
  }
  send()
  const news = setInterval(send, NEWS_EVERY_MS)
  request.on('close', () => {
    clearInterval(news)
  })
}
