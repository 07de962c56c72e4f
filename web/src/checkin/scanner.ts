/** The browser's own reader of QR codes, where it has one. */
interface CodeReader {
  detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
type CodeReaders = new (options: { readonly formats: readonly string[] }) => CodeReader

const LOOK_EVERY_MS = 200

function readers(): CodeReaders | undefined {
  return (window as { readonly BarcodeDetector?: CodeReaders }).BarcodeDetector
}

/** Whether the device can read a code by its camera; else it is typed. */
export function canScan(): boolean {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
  return readers() !== undefined && mediaDevices !== undefined
}

/** Looks through the camera until it is stopped, and tells each code that comes before it. */
export async function scan(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const Reader = readers()
  if (Reader === undefined) throw new Error('This browser reads no codes')
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = camera
  await video.play()
  const reader = new Reader({ formats: ['qr_code'] })
  let last = ''
  let looking = false
  const look = setInterval(() => {
    if (looking) return
    looking = true
    void reader
      .detect(video)
      .then(
        (found) => {
          const code = found[0]?.rawValue ?? ''
          // A ticket stays before the camera for a while; it is read once.
          if (code !== '' && code !== last) onCode(code)
          last = code
        },
        // A picture that isn't there yet.
        () => undefined,
      )
      .finally(() => {
        looking = false
      })
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(look)
    for (const track of camera.getTracks()) track.stop()
    video.srcObject = null
  }
}
