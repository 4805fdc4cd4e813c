import { Section } from '#app/components/section.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { BallotLines, type Line } from './ballot-lines.tsx'
import type { EntryState } from './entry-state.ts'

interface Props {
	readonly base: string
	readonly open: boolean
	readonly lines: readonly Line[]
	readonly criteria: readonly { readonly key: string; readonly name: string }[]
	readonly points: readonly number[]
}

/** What is missing first, then what was said, the best first, then where one says nothing. */
const groups = [
	{ name: 'missing', states: ['open', 'begun'] },
	{ name: 'answers', states: ['scored', 'placed', 'ticked'] },
	{ name: 'abstained', states: ['abstained'] },
	{ name: 'recused', states: ['recused'] },
	{ name: 'left-out', states: ['left-out'] },
] as const satisfies readonly { name: string; states: readonly EntryState[] }[]

export function BallotGroups({ lines, ...props }: Props) {
	return (
		<div className="ballot-groups">
			{groups.map(({ name, states }) => {
				const own = lines.filter(({ state }) => (states as readonly EntryState[]).includes(state))
				return own.length > 0 && <Group key={name} name={name} {...props} lines={own} />
			})}
		</div>
	)
}

function Group({ name, lines, ...props }: Props & { readonly name: (typeof groups)[number]['name'] }) {
	const t = useTexts('ballot')
	const format = useFormat()
	const title = `${t(`group.${name}`)} (${format.number(lines.length)})`
	const sorted = lines.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
	const answers = name === 'answers' || name === 'missing'
	const table = <BallotLines {...props} caption={title} lines={sorted} answers={answers} />
	if (name !== 'left-out') return <Section title={title}>{table}</Section>
	return (
		<details className="ballot-rest">
			<summary>{title}</summary>
			{table}
		</details>
	)
}
