import { builtInSchemes } from "../../src/schemes";
import { readExamples } from "../support/examples";
import { describeExamples } from "../support/workedExamples";

const examples = readExamples();

describeExamples(examples, Object.values(builtInSchemes));

it("has no example twice", () => {
  const names = examples.map(({ id, name }) => `${id} ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});
