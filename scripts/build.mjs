import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { installMissing } from './install.mjs'
import { give, installed, root, run } from './run.mjs'

const stamp = join(root, 'build/stamp')
const sources = [
	'app',
	'db',
	'public',
	'scripts/elements.mjs',
	'vite.config.ts',
	'react-router.config.ts',
	'remix.config.js',
	'package-lock.json',
]

/** Brings dependencies and build up to date; both are left alone when nothing changed. */
export async function prepare({ development }) {
	const state = stateOfSources()
	const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === state
	await installMissing({ development: development || !fresh })
	if (fresh) return

	process.stdout.write('Building…\n')
	rmSync(stamp, { force: true })
	const [node, reactRouter] = installed('@react-router/dev/bin.js')
	const code = await run(node, [reactRouter, 'build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } })
	if (code !== 0) give('Shelfie could not be built: see the message above.')
	compressAssets()
	writeFileSync(stamp, state)
}

/** The server sends these as they lie there. */
function compressAssets() {
	for (const path of filesIn('build/client').filter((path) => /\.(css|js|svg|txt)$/.test(path))) {
		const bytes = readFileSync(join(root, path))
		writeFileSync(join(root, `${path}.br`), brotliCompressSync(bytes))
		writeFileSync(join(root, `${path}.gz`), gzipSync(bytes))
	}
}

function stateOfSources() {
	const hash = createHash('sha256')
	for (const path of sources.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
	return hash.digest('hex')
}

function filesIn(path) {
	const absolute = join(root, path)
	if (!existsSync(absolute)) return []
	if (statSync(absolute).isFile()) return [path]
	return readdirSync(absolute, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
