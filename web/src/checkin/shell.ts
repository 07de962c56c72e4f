const WORKER = '/check-in-worker.js'
const SCOPE = '/check-in/'

/** Has the device keep what this page is made of, so that it opens with no network; where it can't, nothing is lost. */
export async function keepShell(): Promise<boolean> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer }
  if (serviceWorker === undefined) return false
  try {
    const registered = await serviceWorker.register(WORKER, { scope: SCOPE })
    const worker = registered.active ?? registered.waiting ?? registered.installing
    worker?.postMessage({ keep: madeOf() })
    return worker !== null
  } catch {
    return false
  }
}

/** The files that the page has loaded, fonts included. */
function madeOf(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  const named = [...document.querySelectorAll<HTMLElement>('script[src], link[href]')].map((element) =>
    new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '/', window.location.href).pathname,
  )
  return [...new Set([...loaded, ...named])]
}
