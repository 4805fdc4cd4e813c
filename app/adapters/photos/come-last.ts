import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * This process takes a core only while nobody else wants it: Linux's idle class (sched(7)), which needs no right, and the
 * lowest priority where there is none. For all its threads: those that read files were there before us, and decode later.
 */
export function comeLast(): void {
	for (const thread of threads()) setPriority(thread, 19)
	try {
		execFileSync('chrt', ['-a', '-i', '-p', '0', `${process.pid}`], { stdio: 'ignore' })
	} catch {}
}

function threads(): number[] {
	if (process.platform !== 'linux') return [process.pid]
	return readdirSync('/proc/self/task').map(Number)
}
