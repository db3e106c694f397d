"""docs/COOKBOOK.md: every query runs on SQLite and on PostgreSQL, gives something, and the same."""
import json
import re
import sqlite3
import unittest

import harness
from harness import SOURCE, Case, run
from postgres_server import Server


def queries():
    text = (SOURCE / "docs" / "COOKBOOK.md").read_text()
    return re.findall(r"^## (\d+)\. .*?^```sql\n(.*?)^```", text, re.S | re.M)


def articles():
    """Those of the corpus, and the slips again on another site a while later: errors spread."""
    originals = [json.loads(line) for line in harness.corpus_lines().splitlines()]
    reprints = [{**a, "id": "reprint/" + a["id"], "url": f"https://daily.example/{a['id']}", "published": "2026-03-01"}
                for a in originals if a["id"].startswith("slip-")]
    return harness.lines(*originals, *reprints)


def plain(cell):
    """A value as both databases would write it."""
    try:
        return float(cell)
    except (TypeError, ValueError):
        return cell


class Cookbook(Case):
    @classmethod
    def setUpClass(cls):
        cls.input = articles()
        cls.envelopes = run("extract", "-q", "--input", "jsonl", stdin=cls.input).stdout

    def load(self, target):
        for command, stdin in ((["extract", "--with-text", "--input", "jsonl"], self.input), (["corroborate"], self.envelopes)):
            done = run(*command, "-q", "-o", target, stdin=stdin)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_there_are_ten(self):
        self.assertEqual([number for number, _ in queries()], [str(n) for n in range(1, 11)])

    def test_each_on_sqlite(self):
        self.answers_of_sqlite()

    def answers_of_sqlite(self):
        self.load(f"sqlite:{self.folder}/news.db")
        answers = {}
        with sqlite3.connect(self.folder / "news.db") as database:
            for number, sql in queries():
                with self.subTest(query=number):
                    answers[number] = [list(map(plain, row)) for row in database.execute(sql)]
                    self.assertTrue(answers[number], "an empty answer")
        return answers

    def test_each_on_postgres(self):
        server = Server()
        self.addCleanup(server.close)
        self.load(server.target())
        expected = self.answers_of_sqlite()
        for number, sql in queries():
            with self.subTest(query=number):
                self.assertEqual([list(map(plain, row)) for row in server.query(sql)], expected[number])


if __name__ == "__main__":
    unittest.main()
