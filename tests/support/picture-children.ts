import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The processes that make pictures for this one. */
export const pictureChildrenOf = (server: number): number[] =>
	execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
		.split('\n')
		.filter((line) => line.includes('picture-worker'))
		.map((line) => line.trim().split(/\s+/).map(Number))
		.filter(([, parent]) => parent === server)
		.map(([pid = 0]) => pid)

/** One that has ended and that nobody has looked after yet runs no more. */
export function isRunning(pid: number): boolean {
	try {
		return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
	} catch {
		return false
	}
}

/** The most that it has held, in bytes; Linux only, and only as long as it runs. */
export function peakMemory(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8')
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
