/** How the index is made and read: the same in both places, or MiniSearch refuses it. */
export const indexOptions = {
  fields: ['page', 'heading', 'text'],
  storeFields: ['page', 'heading', 'excerpt'],
};
