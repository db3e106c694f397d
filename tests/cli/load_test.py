"""Records that are there already, loaded into databases and files: nothing twice, and what is no record is named."""
import contextlib
import json
import sqlite3
import unittest

import harness
from harness import Case, run

BAD = [b"no record\n", b'{"doc_id": 7}\n', b'{"doc_id": "\xff"}\n', b"[" * 5000 + b"\n", b'{"a": 1}\n']


def content(path):
    """Every row, without row numbers."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        tables = [r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        return {t: sorted(db.execute(f"SELECT * FROM {t}"), key=repr) for t in tables}


class Load(Case):
    @classmethod
    def setUpClass(cls):
        cls.input = harness.corpus_lines()
        cls.envelopes = run("extract", "-q", "--input", "jsonl", stdin=cls.input).stdout
        cls.findings = run("corroborate", "-q", stdin=cls.envelopes).stdout

    def load(self, *args, stdin=b"", status=0):
        done = run("load", *args, stdin=stdin)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr.decode()

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def test_a_database_holds_what_extract_would_have_written(self):
        run("extract", "-q", "--input", "jsonl", "-o", f"sqlite:{self.folder}/at-once.db", stdin=self.input)
        run("corroborate", "-q", "-o", f"sqlite:{self.folder}/at-once.db", stdin=self.envelopes)
        envelopes, findings = self.file("e.jsonl", self.envelopes), self.file("f.jsonl", self.findings)
        said = self.load(envelopes, findings, "-o", f"sqlite:{self.folder}/loaded.db")
        count = len(self.envelopes.splitlines())
        self.assertIn(f"{count} envelopes, {len(self.findings.splitlines())} findings loaded", said)
        expected = content(self.folder / "at-once.db")
        self.assertEqual(len(expected["documents"]), count)
        self.assertEqual(content(self.folder / "loaded.db"), expected)
        bytes_before = (self.folder / "loaded.db").read_bytes()
        self.load("-o", f"sqlite:{self.folder}/loaded.db", stdin=self.envelopes + self.findings)
        self.assertEqual((self.folder / "loaded.db").read_bytes(), bytes_before)

    def test_a_file_written_on_windows(self):
        self.load("-o", f"sqlite:{self.folder}/a.db", stdin=self.envelopes)
        self.load("-o", f"sqlite:{self.folder}/b.db", stdin=self.envelopes.replace(b"\n", b"\r\n"))
        self.assertEqual(content(self.folder / "a.db"), content(self.folder / "b.db"))

    def test_what_is_no_record_is_named_and_the_rest_goes_on(self):
        good = self.envelopes.splitlines(keepends=True)[:3]
        path = self.file("mixed.jsonl", good[0] + BAD[0] + BAD[1] + b"\n" + good[1] + b"".join(BAD[2:]) + good[2])
        said = self.load(path, self.folder / "nowhere.jsonl", "-o", f"sqlite:{self.folder}/x.db",
                         "--rejected", self.folder / "rejected.jsonl", status=74)
        self.assertIn(f"6 lines are no records and were left out; the first: {path}, line 2:", said)
        rejected = [json.loads(line) for line in (self.folder / "rejected.jsonl").read_text().splitlines()]
        self.assertEqual([r["line"] for r in rejected], [2, 3, 6, 7, 8, None])
        self.assertEqual({r["source"] for r in rejected}, {str(path), str(self.folder / "nowhere.jsonl")})
        self.assertTrue(all(r["message"] for r in rejected))
        self.assertEqual(len(content(self.folder / "x.db")["documents"]), 3)

    def test_every_kind_of_sink(self):
        self.load("-o", f"jsonl:{self.folder}/copy.jsonl", stdin=BAD[0] + self.envelopes, status=74)
        self.assertEqual((self.folder / "copy.jsonl").read_bytes(), self.envelopes)
        self.load("-o", f"csv:{self.folder}/csv", stdin=self.envelopes + self.findings)
        run("extract", "-q", "--input", "jsonl", "-o", f"csv:{self.folder}/straight", stdin=self.input)
        for name in ("documents", "claims", "check_terms"):
            self.assertEqual((self.folder / "csv" / f"{name}.csv").read_bytes(), (self.folder / "straight" / f"{name}.csv").read_bytes())
        self.assertGreater((self.folder / "csv" / "corroborations.csv").read_bytes().count(b"\n"), 1)

    def test_no_target(self):
        self.assertIn("--output", self.load(stdin=b"", status=2))


if __name__ == "__main__":
    unittest.main()
