import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#db/project-root.ts'

/** A process of its own that answers everything with the same bytes: what ours is compared with. */
export async function startBare(bytes: Buffer, headers: IncomingHttpHeaders) {
	const folder = await mkdtemp(join(tmpdir(), 'shelfie-bench-'))
	const path = join(folder, 'page')
	await writeFile(path, bytes)
	const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...fixed } = headers
	const script = join(projectRoot, 'scripts/bench/bare-server.mjs')
	const child = spawn(process.execPath, [script, path, JSON.stringify(fixed)], { stdio: ['ignore', 'pipe', 'inherit'] })
	const [port] = (await once(child.stdout, 'data')) as [Buffer]
	return {
		origin: `http://127.0.0.1:${String(port).trim()}`,
		async stop() {
			child.kill()
			await rm(folder, { recursive: true })
		},
	}
}
