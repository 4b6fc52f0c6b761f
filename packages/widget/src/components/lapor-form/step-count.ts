/** How many steps a report takes, the check included: always the same, so that “Langkah 2 dari 8” can be relied on. */
export const STEP_COUNT = 8;
