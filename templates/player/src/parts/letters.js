// The letters that reports name options by, in source order: 36 is all that SCORM 1.2 allows (RTE 3.4.5).

export const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
