import { execFileSync } from 'node:child_process'
import { setPriority } from 'node:os'

/**
 * This process, and every thread it starts from here on, takes a core only while nobody else wants it: Linux's idle class
 * (sched(7)), which needs no right. Where there is none the lowest priority has to do.
 */
export function comeLast(): void {
	setPriority(19)
	try {
		execFileSync('chrt', ['-i', '-p', '0', `${process.pid}`], { stdio: 'ignore' })
	} catch {}
}
