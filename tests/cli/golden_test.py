"""Whole envelopes of corpus articles, field by field: corpus/golden/NAME.json is what NAME.txt must yield.

Expectations beside an article say what matters in it; a golden envelope notices everything else that changes. After a
wanted change: tests/cli/golden_test.py --update PROGRAM, and read the difference before you commit it.
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = SOURCE / "corpus" / "golden"


def envelopes(program):
    """Every corpus article's envelope by name, without what names the build: its version and its tables' hash."""
    given = subprocess.run([sys.executable, "-B", SOURCE / "corpus" / "articles.py"], capture_output=True, check=True)
    done = subprocess.run([program, "extract", "--input", "jsonl"], input=given.stdout, capture_output=True, check=True)
    out = {}
    for line in done.stdout.splitlines():
        envelope = json.loads(line)
        del envelope["producer"]
        out[envelope["doc_id"]] = envelope
    return out


def printed(envelope):
    """A list's items a line each, so that a difference shows one mention and not one bracket."""
    parts = []
    for key, value in envelope.items():
        if isinstance(value, list) and value:
            items = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value)
            parts.append(f"{json.dumps(key)}: [\n{items}\n]")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


class Golden(unittest.TestCase):
    def test_envelopes_are_as_kept(self):
        found = envelopes(os.environ["RECKONER"])
        kept = sorted(GOLDEN.glob("*.json"))
        self.assertGreaterEqual(len(kept), 8)
        for path in kept:
            with self.subTest(path.stem):
                was, now = path.read_text(encoding="utf-8"), printed(found[path.stem])
                changes = difflib.unified_diff(was.splitlines(), now.splitlines(), "kept", "found", n=0, lineterm="")
                self.assertEqual(was, now, "\n".join(["", *changes][:60]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        for name, envelope in envelopes(sys.argv[2]).items():
            if (path := GOLDEN / f"{name}.json").exists():
                path.write_text(printed(envelope), encoding="utf-8")
    else:
        unittest.main()
