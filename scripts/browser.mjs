import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { give, installed, run } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const onMac = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium that starts: the one named, the machine's, Playwright's, or one installed now. */
export async function findOrInstallBrowser() {
	const named = process.env.CHROMIUM_PATH
	if (named) return starts(named) ? named : give(`CHROMIUM_PATH names ${named}, which does not start.`)
	return (await findBrowser()) ?? (await installBrowser()) ?? give(missing)
}

const missing =
	'The browser tests need Chromium: run "npx playwright install --with-deps chromium" or set CHROMIUM_PATH.'

async function findBrowser() {
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
	const usual = folders.flatMap((folder) => names.map((name) => join(folder, name)))
	const { chromium } = await import('@playwright/test')
	return [...usual, ...onMac, chromium.executablePath()].find(starts)
}

async function installBrowser() {
	process.stdout.write('Installing Chromium for the browser tests (once)…\n')
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { DEBIAN_FRONTEND: 'noninteractive' }
		await run('apt-get', ['update', '-qq'], { env })
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
	} else {
		const [node, playwright] = installed('@playwright/test/cli.js')
		await run(node, [playwright, 'install', 'chromium'])
	}
	return findBrowser()
}

/** Present is not enough: on a bare system the libraries it needs may be missing. */
function starts(path) {
	if (!existsSync(path)) return false
	try {
		execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
		return true
	} catch {
		return false
	}
}
