import type { ReactNode } from 'react'

type Side = {
	readonly label: ReactNode
	readonly lang: string
	readonly text: string
	/** Where it does not stand above both. */
	readonly title?: string
}

interface Props {
	readonly original: Side
	readonly translation?: Side
	/** What it stands below decides how deep its own headings are. */
	readonly heading?: 'h2' | 'h3'
}

/** An idea in its own words, and beside it what it means in the reader's language. */
export function Pair({ original, translation, heading = 'h3' }: Props) {
	return (
		<div className="pair">
			<div className="pair__sides">
				<Half {...original} heading={heading} />
				{translation && <Half {...translation} heading={heading} />}
			</div>
		</div>
	)
}

function Half({ label, lang, text, title, heading: Heading }: Side & Required<Pick<Props, 'heading'>>) {
	return (
		<div>
			<Heading>{label}</Heading>
			{title && (
				<p className="idea__title" lang={lang} dir="auto">
					{title}
				</p>
			)}
			<p className="idea" lang={lang} dir="auto">
				{text}
			</p>
		</div>
	)
}
