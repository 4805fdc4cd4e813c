import { appendFile, readFile, rm } from 'node:fs/promises'
import { ignoring } from '#app/adapters/photos/durable-file.ts'

/** What a restore has put into the public store so far: one that was killed is taken out again by the next. */
export function placedList(path: string) {
	return {
		note: (location: string) => appendFile(path, `${location}\n`, { mode: 0o600, flush: true }),
		async read() {
			const text = await readFile(path, 'utf8').catch(ignoring('ENOENT'))
			return text?.split('\n').filter(Boolean) ?? []
		},
		forget: () => rm(path, { force: true }),
	}
}
