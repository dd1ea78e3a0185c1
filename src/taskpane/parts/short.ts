/** Below this height there is no room for commands that always stay in sight: then everything scrolls together. */
export const SHORT = "@media (max-height: 479px)";
