import { Picture } from '#app/components/picture.tsx'
import type { IdeaCard } from '#app/domain/submissions/idea.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly newer: IdeaCard | null
	readonly older: IdeaCard | null
}

/** What stands left and right of it on the shelf. */
export function Neighbours({ newer, older }: Props) {
	const t = useTexts('ideas')
	if (!newer && !older) return null
	return (
		<nav className="neighbours" aria-label={t('neighbours')}>
			{newer && <Neighbour idea={newer} rel="prev" label={t('newer')} />}
			{older && <Neighbour idea={older} rel="next" label={t('older')} />}
		</nav>
	)
}

function Neighbour({ idea, rel, label }: { idea: IdeaCard; rel: 'prev' | 'next'; label: string }) {
	return (
		<a href={`/editions/${idea.edition}/ideas/${idea.code}`} rel={rel}>
			{idea.photo && <Picture photo={idea.photo} alt="" sizes="5rem" />}
			<span>
				<small>{label}</small>
				<b lang={idea.language} dir="auto">
					{idea.title}
				</b>
			</span>
		</a>
	)
}
