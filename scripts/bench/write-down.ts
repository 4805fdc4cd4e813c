import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#db/project-root.ts'
import { cellsOf, type Figure, heads } from './figure.ts'

const path = join(projectRoot, 'docs/performance.md')
const first = '<!-- figures: npm run bench writes from here -->'
const last = '<!-- to here -->'

/** Puts the figures of a part where its former ones stood; those of parts that were not run keep their date. */
export async function writeDown(part: string, figures: readonly Figure[], busy: number): Promise<void> {
	const text = await readFile(path, 'utf8')
	const [before = '', rest = ''] = text.split(first)
	const [written = '', after = ''] = rest.split(last)
	const sections = new Map(
		written
			.split(/^(?=### )/m)
			.filter((section) => section.startsWith('### '))
			.map((section) => [/^### (\S+)/.exec(section)?.[1] ?? '', section.trim()] as const),
	)
	sections.set(part, sectionOf(part, figures, busy))
	const all = [...sections.values()].join('\n\n')
	await writeFile(path, `${before.trimEnd()}\n\n${first}\n\n${all}\n\n${last}\n\n${after.trimStart()}`)
}

/** How busy the machine is before anything is measured. */
export const busyness = (): number => loadavg()[0] ?? 0

function sectionOf(part: string, figures: readonly Figure[], busy: number): string {
	const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
	const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`
	return [
		`### ${part}`,
		'',
		`${new Date().toISOString().slice(0, 10)}, ${machine}, load average before it ${busy.toFixed(1)}.`,
		'',
		row(heads),
		row(heads.map(() => '---')),
		...figures.map((figure) => row(cellsOf(figure))),
	].join('\n')
}
