// Keeps the shell of the check-in page on the device, so that it opens with no network. It answers
// for pages under /check-in/ alone, and keeps nothing that the office's services say.
const SHELL = 'check-in-shell-1'
const PAGE = '/check-in/'

self.addEventListener('install', () => {
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

// The page tells which files it was made of, since their names carry a hash.
self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {}
  if (Array.isArray(keep)) event.waitUntil(keepAll(keep))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (isFile(url.pathname)) event.respondWith(file(request))
})

const isFile = (path) => /^\/(assets|fonts)\/|^\/icon\.svg$/.test(path)

/** The page as the office has it now, or as it was last. */
async function page(request) {
  try {
    const fresh = await fetch(request)
    // A gateway that is being restarted answers, but not with the page.
    if (fresh.status >= 500) throw new Error(`HTTP ${fresh.status}`)
    if (isShell(fresh)) await (await caches.open(SHELL)).put(PAGE, fresh.clone())
    return fresh
  } catch (failure) {
    const kept = await caches.match(PAGE, { ignoreVary: true })
    if (kept === undefined) throw failure
    return kept
  }
}

/** A file by that name never changes, whoever asks for it and however. */
async function file(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)
}

/** A sign-in page, which the office leads to instead, is no shell. */
const isShell = (answer) => answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').includes('html')

async function keepAll(paths) {
  const shell = await caches.open(SHELL)
  const wanted = paths.filter(isFile)
  const page = await fetch(PAGE)
  if (isShell(page)) await shell.put(PAGE, page)
  for (const path of wanted) if ((await shell.match(path)) === undefined) await shell.add(path)
  for (const request of await shell.keys()) {
    const { pathname } = new URL(request.url)
    // What an earlier build was made of.
    if (isFile(pathname) && !wanted.includes(pathname)) await shell.delete(request)
  }
}
