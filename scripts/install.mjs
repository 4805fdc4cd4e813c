import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { give, root, run } from './run.mjs'

/** Installs the dependencies unless exactly those of package-lock.json are there. */
export async function installMissing({ development }) {
	if (isInstalled(development)) return
	process.stdout.write('Installing what Shelfie is built on (once)…\n')
	const npm = process.env.npm_execpath
	const [program, ...words] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
	const code = await run(program, [...words, 'ci', '--include=dev', '--no-audit', '--no-fund']).catch(() => 1)
	if (code !== 0) give('The dependencies could not be installed: see npm\'s message above, then run "npm ci".')
}

/** npm writes node_modules/.package-lock.json last, so a broken-off installation has none. */
function isInstalled(development) {
	const present = join(root, 'node_modules/.package-lock.json')
	if (!existsSync(present)) return false
	const wanted = packagesIn(join(root, 'package-lock.json'))
	const there = packagesIn(present)
	return Object.entries(wanted).every(([path, { version, dev, optional, peer, devOptional }]) => {
		if (path === '' || optional || (dev && !development) || (devOptional && !development) || (peer && !there[path]))
			return true
		return there[path]?.version === version
	})
}

function packagesIn(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages
}
