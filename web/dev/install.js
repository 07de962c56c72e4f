import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'

// Installs what package-lock.json names, and does nothing where that is what was installed last.
const LOCK = 'package-lock.json'
const INSTALLED = 'node_modules/.installed-package-lock.json'

if (!existsSync(INSTALLED) || readFileSync(INSTALLED, 'utf8') !== readFileSync(LOCK, 'utf8')) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
  copyFileSync(LOCK, INSTALLED)
}
