"""Every envelope that the corpus yields keeps the record contract: schemas, spans, ids, order, references."""
import decimal
import json
import re
import unittest

import jsonschema

import harness
from harness import Case, SCHEMAS, run

HOSTILE = [
    {"id": "scripts", "text": "Caf\u00e9 sales \u2014 \u00a35\u00bdm \U0001f600 rose 5%\u200b to \uff11\uff12 \u4e2d\u56fd 10\u00b2 km."},
    {"id": "controls", "text": "Up 5%\u0000\u001b[31m to \u202e$21 million\u2028 from $20 million."},
    {"id": "digits", "text": "9" * 3000 + "." + "9" * 3000 + " % rose to $" + "1" * 500 + " trillion"},
    {"id": "title", "title": "Caf\u00e9 sales rise 5% to \u00a321m", "text": "Nothing else."},
    {"id": "none", "text": "Nothing to count here."},
    {"id": "combining", "text": "e\u0301" * 50 + " rose 5% in Q3 2025, the Bank of England said."},
    {"id": "many", "text": "Exports rose 5% to $21 billion from $20 billion in 2025. " * 200},
]


def strict(schema):
    """The published schema lets later versions add members; this version's own output may not hold unknown ones."""
    if isinstance(schema, dict):
        schema = {key: strict(value) for key, value in schema.items()}
        if "properties" in schema and "required" in schema and "if" not in schema:
            schema["additionalProperties"] = False
        elif "if" in schema:
            schema["unevaluatedProperties"] = False
    elif isinstance(schema, list):
        schema = [strict(item) for item in schema]
    return schema


def validators():
    schemas = {json.loads(path.read_text())["$id"]: json.loads(path.read_text()) for path in SCHEMAS.glob("*.schema.json")}
    store = {name: strict(schema) for name, schema in schemas.items()}
    made = {}
    for name, schema in store.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        resolver = jsonschema.RefResolver(base_uri=name, referrer=schema, store=store)
        made[schema["title"]] = jsonschema.Draft202012Validator(schema, resolver=resolver)
    return made


class Contract(Case):
    @classmethod
    def setUpClass(cls):
        stdin = harness.corpus_lines().decode() + harness.lines(*HOSTILE) + "no json\n" + '{"id":"x","text":"","html":""}\n'
        done = run("extract", "--input", "jsonl", "--with-text", stdin=stdin)
        assert done.returncode == 0, done.stderr
        cls.out = done.stdout.decode()
        cls.inputs = [json.loads(line) for line in stdin.split("\n") if line.startswith("{")]
        cls.envelopes = [json.loads(line) for line in cls.out.split("\n")[:-1]]

    def test_one_envelope_a_line_in_input_order(self):
        ids = [e["doc_id"] for e in self.envelopes]
        expected = [i["id"] for i in self.inputs]
        expected.insert(len(expected) - 1, f"line:{len(expected)}")
        self.assertEqual(ids, expected)

    def test_schemas(self):
        validator = validators()["envelope"]
        for envelope in self.envelopes:
            errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(envelope)]
            self.assertEqual(errors, [], envelope["doc_id"])

    def test_the_schemas_can_fail(self):
        validator = validators()["envelope"]
        for change in ({"status": "fine"}, {"doc_id": 5}, {"news": 1}, {"figures": [{"id": "f1"}]}, {"error": None, "document": None}):
            self.assertFalse(validator.is_valid({**self.envelopes[0], **change}), change)

    def test_input_schema(self):
        validator = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "input.schema.json").read_text()))
        for document in self.inputs[:-1]:
            validator.validate(document)
        for bad in ({"id": "a"}, {"text": "a", "html": "b"}, {"text": 5}):
            self.assertFalse(validator.is_valid(bad), bad)

    def test_texts_are_the_slices_that_spans_cover(self):
        texts = {i["id"]: i for i in self.inputs}
        for e in self.envelopes:
            if e["status"] == "quarantined":
                continue
            text = texts[e["doc_id"]]["text"]
            self.assertEqual(e["document"]["text"], text)
            self.assertEqual(e["document"]["characters"], len(text))
            for mention in e["figures"] + e["periods"] + e["entities"]:
                begin, end = mention["span"]
                self.assertEqual(mention["text"], text[begin:end], (e["doc_id"], mention))
            for mention in e["title_figures"]:
                begin, end = mention["span"]
                self.assertEqual(mention["text"], texts[e["doc_id"]]["title"][begin:end])

    def test_order_and_ids(self):
        for e in self.envelopes:
            for name, letter in (("figures", "f"), ("periods", "p"), ("entities", "e"), ("claims", "c"), ("checks", "k"), ("title_figures", "t")):
                self.assertEqual([m["id"] for m in e[name]], [f"{letter}{n}" for n in range(1, len(e[name]) + 1)])
            for name in ("figures", "periods", "entities", "title_figures"):
                spans = [(m["span"][0], -m["span"][1]) for m in e[name]]
                self.assertEqual(spans, sorted(spans), e["doc_id"])
            for name in ("figures", "title_figures"):
                for left, right in zip(e[name], e[name][1:]):
                    self.assertLessEqual(left["span"][1], right["span"][0], "figures overlap")
            order = [int(c["figure"][1:]) if c["figure"] else float("inf") for c in e["claims"]]
            self.assertEqual(order, sorted(order))
            self.assertEqual(len(set(order) - {float("inf")}), sum(1 for o in order if o != float("inf")), "two claims of a figure")

    def test_figures_stay_out_of_boilerplate_and_periods(self):
        for e in self.envelopes:
            for figure in e["figures"]:
                for begin, end in [p["span"] for p in e["periods"]] + (e["document"] or {}).get("boilerplate", []):
                    self.assertFalse(figure["span"][0] < end and begin < figure["span"][1], (e["doc_id"], figure["text"]))

    def test_references_lead_somewhere(self):
        for e in self.envelopes:
            known = {m["id"] for name in ("figures", "periods", "claims") for m in e[name]}
            for claim in e["claims"]:
                for field in ("figure", "base_figure", "period", "base_period"):
                    self.assertIn(claim[field], known | {None}, e["doc_id"])
            for check in e["checks"]:
                self.assertLessEqual(set(check["figures"] + check["periods"] + check["claims"]), known)
                self.assertTrue(check["figures"] or check["periods"])
                if check["suspect"]:
                    self.assertIn(check["suspect"]["figure"], known | {None})

    def test_verdicts_and_what_goes_with_them(self):
        for e in self.envelopes:
            for check in e["checks"]:
                self.assertEqual(check["severity"] is not None, check["verdict"] == "inconsistent", (e["doc_id"], check))
                for side in ("computed", "reported"):
                    if check[side]:
                        low, high = map(decimal.Decimal, check[side])
                        self.assertLessEqual(low, high)

    def test_coverage_counts_figures_with_an_outcome(self):
        for e in self.envelopes:
            named = {f for c in e["checks"] if c["verdict"] != "undetermined" for f in c["figures"]}
            self.assertEqual(e["coverage"], {"figures": len(e["figures"]), "checked": len(named)})

    def test_bytes(self):
        self.assertNotRegex(self.out, "[\x00-\x09\x0b-\x1f]")
        self.assertNotRegex(self.out, r'"[a-z_]+":-?\d+e')


class Schemas(Case):
    def test_every_schema_is_printed_as_it_is_stored(self):
        names = run("schema").stdout.decode().split()
        stored = {str(p.relative_to(SCHEMAS)).split(".")[0]: p for p in SCHEMAS.rglob("*.*")}
        self.assertEqual(set(names), set(stored))
        self.assertIn("sqlite/3", names)
        for name, path in stored.items():
            self.assertEqual(run("schema", name).stdout, path.read_bytes())

    def test_ids_carry_a_semantic_version(self):
        for path in SCHEMAS.glob("*.schema.json"):
            schema = json.loads(path.read_text())
            self.assertTrue(re.fullmatch(rf"urn:reckoner:schema:{schema['title']}:\d+\.\d+\.\d+", schema["$id"]))
            self.assertEqual(path.name, f"{schema['title']}.schema.json")


if __name__ == "__main__":
    unittest.main()
