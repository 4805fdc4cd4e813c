import type { ReactNode } from 'react'

type Side = {
	readonly label: ReactNode
	readonly lang: string
	readonly text: string
	/** Where it does not stand above both. */
	readonly title?: string
}

/** An idea in its own words, and beside it what it means in the reader's language. */
export function Pair({ original, translation }: { original: Side; translation?: Side }) {
	return (
		<div className="pair">
			<div className="pair__sides">
				<Half {...original} />
				{translation && <Half {...translation} />}
			</div>
		</div>
	)
}

function Half({ label, lang, text, title }: Side) {
	return (
		<div>
			<h3>{label}</h3>
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
