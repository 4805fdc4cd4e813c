import { Button, ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { day, paragraph, specimens } from './specimens.ts'

const looks = ['main', 'plain', 'grave', 'quiet'] as const
const tones = ['red', 'green', 'blue'] as const
const sizes = ['small', 'normal', 'big'] as const
const notes = ['calm', 'warn', 'grave'] as const

/** Type, stamps, labels, buttons, notes. */
export function Words() {
	return (
		<>
			<Section title="Type">
				{Object.values(specimens).map(({ text, lang }) => (
					<h3 key={lang} lang={lang} dir="auto">
						{text}
					</h3>
				))}
				<p className="lede">{paragraph}</p>
				<p className="read">{paragraph}</p>
				<p className="idea read">{paragraph}</p>
				<p className="small soft">{paragraph}</p>
				<p className="mono">LV-7K2M9 · 16 OCT 2026</p>
			</Section>
			<Section title="Stamp, SpineLabel">
				{sizes.map((size) => (
					<p key={size} className="row">
						{tones.map((tone) => (
							<Stamp key={tone} tone={tone} size={size} at={day}>
								{tone}
							</Stamp>
						))}
					</p>
				))}
				<p className="row">
					<SpineLabel country="LV" mark="027" />
					<SpineLabel country="GR" mark="004" on />
					<SpineLabel country="SE" />
				</p>
			</Section>
			<Section title="Button, Note, Pager">
				<p className="row">
					{looks.map((look) => (
						<Button key={look} type="button" look={look}>
							{look}
						</Button>
					))}
					<Button type="button" disabled>
						disabled
					</Button>
					<ButtonLink href="#" keys="c">
						link
					</ButtonLink>
				</p>
				{notes.map((tone) => (
					<Note key={tone} tone={tone} title={tone}>
						{paragraph}
					</Note>
				))}
				<Pager newer="#newer" older="#older" />
			</Section>
		</>
	)
}
