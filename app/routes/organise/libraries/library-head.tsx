import type { ReactNode } from 'react'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

const parts = { facts: '', branches: '/branches', memberships: '/networks', contact: '/contact' } as const

type Props = {
	readonly base: string
	readonly slug: string
	readonly name: string
	readonly part: keyof typeof parts
	readonly lede: ReactNode
	readonly saved?: boolean
}

/** The top of a page on which a library is changed. */
export function LibraryHead({ base, slug, name, part, lede, saved = false }: Props) {
	const t = useTexts('organise-libraries')
	return (
		<>
			<nav className="parts" aria-label={t('library-parts')}>
				<ul className="row">
					<li>
						<a href="/organise/libraries">{t('directory')}</a>
					</li>
					{(Object.keys(parts) as (keyof typeof parts)[]).map((each) => (
						<li key={each}>
							<a href={`${base}${parts[each]}`} aria-current={each === part ? 'page' : undefined}>
								{t(each)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<PageHead eyebrow={t(part)} title={name} lede={lede} aside={<a href={`/libraries/${slug}`}>{t('see-page')}</a>} />
			{saved && <Note live>{t('saved')}</Note>}
		</>
	)
}
