/* Messages of the fil that are begun and not sent, by task: in the memory of this page and nowhere else. */
export const begun = new Map();

export const somethingBegun = () => [...begun.values()].some((text) => text.trim());
