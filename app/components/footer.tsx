import { useTexts } from '#app/i18n/use-texts.ts'
import type { NavLink } from './nav-link.ts'
import { NavLinks } from './nav-links.tsx'
import { PostButton } from './post-button.tsx'

type Props = {
	readonly links: readonly NavLink[]
	readonly signOut?: string
}

export function Footer({ links, signOut }: Props) {
	const t = useTexts('shell')
	return (
		<footer className="footer">
			<div className="footer__in">
				<div className="row">
					{links.length > 0 && <NavLinks links={links} label={t('footer')} />}
					{signOut && (
						<PostButton action={signOut} look="quiet">
							{t('sign-out')}
						</PostButton>
					)}
				</div>
				<p>{t('promise')}</p>
			</div>
		</footer>
	)
}
