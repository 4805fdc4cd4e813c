import { useTexts } from '#app/i18n/use-texts.ts'
import type { NavLink } from './nav-link.ts'
import { NavLinks } from './nav-links.tsx'

export function Footer({ links }: { links: readonly NavLink[] }) {
	const t = useTexts('shell')
	return (
		<footer className="footer">
			<div className="footer__in">
				{links.length > 0 && <NavLinks links={links} label={t('footer')} />}
				<p>{t('promise')}</p>
			</div>
		</footer>
	)
}
