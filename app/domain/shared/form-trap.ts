/** Sounds worth filling in, and nothing of ours is called so. */
export const trapName = 'website'
