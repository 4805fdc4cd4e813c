import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DemoBanner } from './demo-banner.tsx'
import { Footer } from './footer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import type { NavLink } from './nav-link.ts'
import { NavLinks } from './nav-links.tsx'
import { SkipLink } from './skip-link.tsx'
import { Wordmark } from './wordmark.tsx'

type Props = {
	readonly navigation: readonly NavLink[]
	readonly footer?: readonly NavLink[]
	/** Where somebody who is signed in posts to leave. */
	readonly signOut?: string
	readonly demo?: boolean
	/** Path and query of this page, for the language switch. */
	readonly here?: string
	readonly children: ReactNode
}

/** What stands around every public page. */
export function Shell({ navigation, footer = [], signOut, demo = false, here, children }: Props) {
	const t = useTexts('shell')
	return (
		<>
			<SkipLink />
			{demo && <DemoBanner />}
			<header className="bar">
				<div className="bar__in">
					<Wordmark />
					<LanguageSwitch here={here} />
					{navigation.length > 0 && <NavLinks links={navigation} label={t('navigation')} />}
				</div>
			</header>
			<main id="main" className="page" tabIndex={-1}>
				{children}
			</main>
			<Footer links={footer} signOut={signOut} />
		</>
	)
}
