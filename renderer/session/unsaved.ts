type Save = () => Promise<'saved' | 'unsaved'>;

/** Screens that hold words which may not be on the disk yet. */
const holders = new Set<Save>();

/** Until the answer is called, this screen is asked to save before the desk locks. */
export function holdUnsaved(save: Save): () => void {
  holders.add(save);
  return () => {
    holders.delete(save);
  };
}

/** Saves whatever any screen still holds; 'unsaved' when the disk did not take all of it. */
export async function saveEverything(): Promise<'saved' | 'unsaved'> {
  const states = await Promise.all([...holders].map((save) => save()));
  return states.includes('unsaved') ? 'unsaved' : 'saved';
}
