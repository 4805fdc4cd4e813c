import { Ledger } from '#app/components/ledger.tsx'
import { PrizeMap } from '#app/components/prize-map.tsx'
import { Progress } from '#app/components/progress.tsx'
import { Section } from '#app/components/section.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { paragraph, specimens } from './specimens.ts'

const rows = Object.values(specimens)
type Row = (typeof rows)[number]
const name = {
	key: 'text',
	head: 'Title',
	heading: true,
	cell: ({ text, lang }: Row) => <span lang={lang}>{text}</span>,
}
const more = ['A', 'B', 'C'].map((head) => ({ key: head, head, numeric: true, cell: ({ text }: Row) => text.length }))
const map = {
	view: { x: 0, y: 0, width: 400, height: 260 },
	land: 'M20,40l160-20 80,60-40,120-160,20z',
	parts: ['M200,60l120 20 20,100-140,20z'],
	ways: [
		{ path: 'M90,180Q150,60 250,120', kind: 'route' },
		{ path: 'M250,120Q300,150 300,170', kind: 'ahead' },
	],
	marks: [
		{ town: 'Roma', x: 90, y: 180, kind: 'goal' },
		{ town: 'Warszawa', x: 250, y: 120, kind: 'stop' },
		{ town: 'Jēkabpils', x: 300, y: 170, kind: 'open' },
	],
} as const

/** Ledgers, maps, progress, what needs doing. */
export function Figures() {
	return (
		<Section title="Ledger, TodoList, Progress, PrizeMap">
			<Ledger caption="Few columns" columns={[name, ...more.slice(0, 1)]} rows={rows} rowKey={({ lang }) => lang} />
			<Ledger
				caption="Many columns: cards on a phone"
				columns={[name, ...more]}
				rows={rows}
				rowKey={({ lang }) => lang}
				top={({ lang }) => lang === 'en'}
			/>
			<Ledger caption="Nothing" columns={[name]} rows={[]} rowKey={({ lang }) => lang} empty={<p>{paragraph}</p>} />
			<TodoList
				items={[
					{ count: 7, href: '#', label: specimens.short.text, note: paragraph },
					{ count: 120, href: '#', label: specimens.latvian.text, due: '16 OCT', urgent: true },
				]}
			/>
			<Progress value={0} max={12} label="0 / 12" />
			<Progress value={7} max={12} label="7 / 12" />
			<PrizeMap map={map} title={specimens.short.text} />
		</Section>
	)
}
