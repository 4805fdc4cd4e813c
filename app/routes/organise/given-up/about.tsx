import type { Subject } from '#app/domain/stewardship/given-up/subjects.server.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface ShownSubject extends Omit<Subject, 'edition'> {
	/** Its title. */
	readonly edition: string | null
}

/** What a piece of work is about, and the way there. */
export function About({ subject }: { readonly subject: ShownSubject | 'gone' | null }) {
	const t = useTexts('organise-work')
	if (subject === null) return t('about.nothing')
	if (subject === 'gone') return t('about.gone')
	return (
		<>
			<Name subject={subject} />
			{subject.edition && <div className="small soft">{subject.edition}</div>}
		</>
	)
}

function Name({ subject: { kind, name, path } }: { readonly subject: ShownSubject }) {
	const t = useTexts('organise-work')
	const letters = useTexts('letters')
	const said = name && kind !== 'letter' ? <bdi>{name}</bdi> : null
	const label = kind === 'letter' ? letters(`kinds.${name}` as TextKey<'letters'>) : (said ?? t(`about.${kind}`))
	return path ? <a href={path}>{label}</a> : label
}
