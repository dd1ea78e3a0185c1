import { XmlText, append, attribute, child, descendants, elementText, insertChild, parseXml, putChild, remove, removeAll, replace, setAttributes, splice } from "../../../workbench/package/xml";

describe("the tree of an XML text", () => {
  const text = "<?xml version='1.0'?>\r\n<a:r xmlns:a='u' x = \"1\" xx='\"&#x4e2d;' a:x=\"2\" ><!-- <a:b> --><a:b/><c\n/><a:b >t&amp;<![CDATA[<]]></a:b ></a:r>";
  const root = parseXml(text);

  it("knows where its elements stand", () => {
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual(["<a:b/>", "<c\n/>", "<a:b >t&amp;<![CDATA[<]]></a:b >"]);
    const [, , last] = root.children;
    expect(text.slice(last?.openEnd, last?.closeStart)).toBe("t&amp;<![CDATA[<]]>");
    expect(last?.text).toBe("t&<");
  });

  it("knows where its attributes stand, and their namespaces", () => {
    expect(root.attributes.slice(1).map(({ start, end }) => text.slice(start, end))).toEqual(['x = "1"', "xx='\"&#x4e2d;'", 'a:x="2"']);
    expect(attribute(root, "xx")).toBe('"中');
    expect([attribute(root, "x"), attribute(root, "x", "u")]).toEqual(["1", "2"]);
  });

  it("finds children in the parent's namespace only", () => {
    expect(child(root, "b")?.name).toBe("a:b");
    expect(child(root, "c")).toBeUndefined();
  });

  it("is refused where the text is no XML", () => {
    for (const bad of ["", "<a>", "<a></b>", "<a b=1/>", "<a/><b/>", "<p:a/>", "<a>\u0001</a>"]) expect(() => parseXml(bad)).toThrow();
  });

  it("can be of a piece whose namespaces are declared outside", () => {
    const piece = new XmlText("<p:a><b/></p:a>", { p: "u", "": "v" });
    expect([piece.root.uri, piece.root.children[0]?.uri]).toEqual(["u", "v"]);
  });
});

describe("edits", () => {
  const edited = (text: string, edit: (root: XmlText["root"]) => Parameters<XmlText["edit"]>[0]): string => {
    const xml = new XmlText(text);
    return xml.edit(edit(xml.root)).text;
  };

  it("set, add and remove attributes and leave equal ones", () => {
    const text = "<a b='1' c='2' d='3'/>";
    expect(edited(text, (root) => setAttributes(root, { b: 1, c: "x\"&\n", d: undefined, e: 5 }))).toBe("<a b='1' c=\"x&quot;&amp;&#10;\" e=\"5\"/>");
  });

  it("append to empty elements, too", () => {
    expect(edited("<a><b/></a>", (root) => [append(root, "<c/>")])).toBe("<a><b/><c/></a>");
    expect(edited("<a x='1'/>", (root) => [append(root, "<c/>")])).toBe("<a x='1'><c/></a>");
  });

  it("put a child where the sequence wants it", () => {
    const sequence = ["one", "two", "three"];
    expect(edited("<a><one/><other/><three/></a>", (root) => putChild(root, "two", "<two/>", sequence))).toBe("<a><one/><two/><other/><three/></a>");
    expect(edited("<a> <three/></a>", (root) => [insertChild(root, "two", "<two/>", sequence)])).toBe("<a><two/> <three/></a>");
    expect(edited("<a/>", (root) => putChild(root, "two", "<two/>", sequence))).toBe("<a><two/></a>");
    expect(edited("<a><two x='1'/></a>", (root) => putChild(root, "two", undefined, sequence))).toBe("<a></a>");
  });

  it("remove with an element those around it that hold nothing else", () => {
    const text = "<a><b><c><d/></c></b><e><d/><f/></e></a>";
    expect(edited(text, (root) => removeAll(root, new Set([...descendants(root)].filter(({ local }) => local === "d"))))).toBe("<a><e><f/></e></a>");
  });

  it("may stand side by side but not overlap", () => {
    expect(edited("<a><b/></a>", (root) => root.children.flatMap((b) => [remove(b), { start: b.start, end: b.start, text: "<c/>" }]))).toBe("<a><c/></a>");
    expect(() => edited("<a><b/></a>", (root) => [replace(root, "<x/>"), ...root.children.map(remove)])).toThrow("overlapping");
    expect(splice("abc", [])).toBe("abc");
  });

  it("escape what they write", () => {
    expect(elementText("a", { b: "<&>\"\t", c: undefined }, "")).toBe('<a b="&lt;&amp;&gt;&quot;&#9;"/>');
  });
});
