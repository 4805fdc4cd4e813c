import type { IdeaLanguage } from '#app/domain/shared/language.ts'
import type { ExampleCategory } from './example-categories.ts'

/** The illustrated readers, by how many of them there are. */
export const pictures = {
	braids: 1,
	cap: 1,
	cat: 1,
	grandmother: 2,
	hiding: 1,
	night: 1,
	scooter: 1,
	three: 3,
} as const
export type Picture = keyof typeof pictures

export interface ExampleIdea {
	/** Which of the example readers sent it. */
	readonly reader: number
	readonly library: string
	readonly language: IdeaLanguage
	readonly category: ExampleCategory
	readonly title: string
	readonly idea: string
	readonly picture: Picture
	/** In the language of the idea. */
	readonly altText: string
}
