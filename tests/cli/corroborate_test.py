"""Articles against each other: what `corroborate` finds, that order does not matter, and what bad lines do."""
import json
import random
import unittest

import jsonschema

import harness
from harness import Case, SCHEMAS, run

PAIR = ("trade-china-russia", "trade-beijing-moscow")


def findings(envelopes, status=0, args=()):
    done = run("corroborate", "-q", *args, stdin=b"".join(envelopes))
    assert done.returncode == status, done.stderr
    return done.stdout


class Corroborate(Case):
    @classmethod
    def setUpClass(cls):
        done = run("extract", "--input", "jsonl", "-q", stdin=harness.corpus_lines())
        cls.lines = done.stdout.splitlines(keepends=True)
        cls.pair = [line for line in cls.lines if json.loads(line)["doc_id"] in PAIR]

    def found(self, kind, relation=None, envelopes=None):
        out = [json.loads(line) for line in findings(envelopes or self.pair).splitlines()]
        return [f for f in out if f["kind"] == kind and f["relation"] == relation]

    def test_the_retold_pair(self):
        changes = self.found("pct_change")  # nearly 7% to $228 billion, from the other article's $244.8 billion
        self.assertTrue(changes)
        self.assertEqual({f["verdict"] for f in changes}, {"consistent"})
        self.assertTrue(self.found("restate", "same"))  # $6.48 trillion
        self.assertTrue(self.found("restate", "coarser"))  # 17.1% and 17%
        self.assertTrue(all(f["verdict"] == "undetermined" for f in self.found("restate", "scope")))
        (label,) = self.found("restate", "contradiction")
        self.assertEqual((label["verdict"], label["suspect"]["why"], label["suspect"]["words"]),
                         ("inconsistent", "label", "imports from Russia"))
        self.assertEqual(label["suspect"]["doc_id"], PAIR[0])
        self.assertTrue(label["evidence"])
        (implied,) = self.found("balance")
        self.assertEqual((implied["verdict"], implied["weak"]), ("consistent", True))

    def test_the_corpus_raises_nothing_else(self):
        alarms = [json.loads(line) for line in findings(self.lines).splitlines() if b'"inconsistent"' in line]
        self.assertEqual([a["suspect"] and a["suspect"]["doc_id"] for a in alarms], [PAIR[0]])

    def test_lines_keep_the_schema(self):
        schema = json.loads((SCHEMAS / "finding.schema.json").read_text())
        schema["additionalProperties"] = False
        lines = findings(self.lines).splitlines()
        self.assertTrue(lines)
        for line in lines:
            jsonschema.Draft202012Validator(schema).validate(json.loads(line))

    def test_order_does_not_matter(self):
        expected = findings(self.lines)
        shuffled = list(self.lines)
        for seed in range(3):
            random.Random(seed).shuffle(shuffled)
            self.assertEqual(findings(shuffled), expected)

    def test_bad_lines_are_named_and_the_rest_counts(self):
        deep = b"[" * 1_000_000 + b"]" * 1_000_000
        for bad in (b"no json\n", b"[]\n", b'{"a":1}\n', deep + b"\n", b'{"doc_id":"\xff"}\n', b'{"doc_id":\n'):
            done = run("corroborate", "-q", stdin=bad + b"".join(self.pair))
            self.assertEqual(done.returncode, 74, bad[:20])
            self.assertIn(b"line 1", done.stderr)
            self.assertEqual(done.stdout, findings(self.pair))
        odd = (b'{"doc_id":"x","status":"ok","document":[],"figures":{},"claims":[1,{"family":"F","figure":"f1"},null]}\n'
               b'{"doc_id":"q","status":"quarantined","document":null}\n\n')
        self.assertEqual(findings([odd, *self.pair]), findings(self.pair))

    def test_nothing_in_nothing_out(self):
        self.assertEqual(findings([]), b"")
        self.assertEqual(run("corroborate", self.folder / "absent.jsonl").returncode, 74)
        self.assertEqual(run("corroborate", "-o", "nothing:x").returncode, 2)


if __name__ == "__main__":
    unittest.main()
