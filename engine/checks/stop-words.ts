/** Words that tell nothing of what a sentence is about. */
export const stopWords: ReadonlySet<string> = new Set(`a an the of in on at to for from by with about into over after before and or but nor so as is are was were be been being am do does did has have had having will would
can could may might shall should must that this these those it its he she they them their his her him who whom whose which what when where why how many much not no according did than then since while there here also up out
off under between during through against per via one two`.split(/\s+/));
