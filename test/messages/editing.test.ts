import { textsFor } from "../../src/messages";
import { editingTexts } from "../../src/messages/editing";

describe("a card without figures", () => {
  it.each([
    ["zh-CN", "名册", "名单“名册”里还没有内容,暂时看不到数。"],
    ["zh-CN", "", "名单里还没有内容,暂时看不到数。"],
    ["en-US", "", "There is nothing on the list yet, so there is no figure to see."],
  ])("names the list that is blank, and has no marks around nothing: %s “%s”", (language, list, words) => {
    expect(editingTexts(textsFor(language))("live.nobody", { list })).toBe(words);
  });
});
