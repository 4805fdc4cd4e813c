import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DemoBanner } from './demo-banner.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PostButton } from './post-button.tsx'
import { SkipLink } from './skip-link.tsx'
import { type Tab, Tabs } from './tabs.tsx'
import { Wordmark } from './wordmark.tsx'

type Props = {
	readonly holder: ReactNode
	readonly subtitle?: ReactNode
	readonly tabs: readonly Tab[]
	readonly label?: string
	/** Where signing out is posted to. */
	readonly signOut?: string
	readonly demo?: boolean
	readonly here?: string
	readonly children: ReactNode
}

/** The drawer above every page of organisers and jurors: whose desk it is, and its tabs. */
export function DeskShell({ holder, subtitle, tabs, label, signOut, demo = false, here, children }: Props) {
	const t = useTexts('shell')
	return (
		<>
			<SkipLink />
			{demo && <DemoBanner />}
			<header className="drawer">
				<div className="drawer__in">
					<Wordmark />
					<div className="holder">
						<p>
							<b>{holder}</b> {subtitle}
						</p>
						<LanguageSwitch here={here} />
						{signOut && (
							<PostButton action={signOut} look="quiet">
								{t('sign-out')}
							</PostButton>
						)}
					</div>
					{tabs.length > 0 && <Tabs tabs={tabs} label={label ?? t('desk')} />}
				</div>
			</header>
			<main id="main" className="page desk" tabIndex={-1}>
				{children}
			</main>
		</>
	)
}
