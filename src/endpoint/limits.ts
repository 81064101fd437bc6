/** How long one request may take until it is answered, in ms. */
export const ANSWER_LIMIT = 8000;

/** How long getting a document may take, with all retries, in ms. */
export const TOTAL_LIMIT = 30_000;
