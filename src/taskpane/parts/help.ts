import { createContext, useContext } from "react";

/** Opens the guide, at a topic of it: the name of a 计算方法. */
export type OpenHelp = (topic?: string) => void;

const Context = createContext<OpenHelp>(() => undefined);

export const HelpProvider = Context.Provider;

export const useHelp = (): OpenHelp => useContext(Context);
