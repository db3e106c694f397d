"""reckoner export, and the outputs it reads: the same from every database, refused where there is none."""
import sqlite3
import unittest

import harness
from harness import Case, run
from postgres_server import Server


class Export(Case):
    def setUp(self):
        super().setUp()
        self.database = f"sqlite:{self.folder}/news.db"
        self.load(self.database)

    def load(self, target):
        done = run("extract", "-q", "--input", "jsonl", "-o", target, stdin=harness.corpus_lines())
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_both_databases_give_the_same(self):
        server = Server()
        self.addCleanup(server.close)
        self.load(server.target("x_y"))
        out = run("export", self.database)
        self.assertEqual(out.returncode, 0)
        self.assertRegex(out.stderr.decode(), r"\d+ observations; \d+ claims left out")
        self.assertEqual(run("export", server.target("x_y")).stdout, out.stdout)
        self.assertEqual(run("export", server.target("empty")).returncode, 2)

    def test_what_is_no_database(self):
        kept = self.folder / "kept.csv"
        kept.write_text("kept")
        for wrong in (f"sqlite:{self.folder}/none.db", f"sqlite:{self.folder}", f"sqlite:{kept}", "jsonl", "csv:x", "nonsense"):
            done = run("export", wrong, "-o", kept)
            self.assertEqual(done.returncode, 2, wrong)
            self.assertEqual(kept.read_text(), "kept")
        self.assertFalse((self.folder / "none.db").exists())
        with sqlite3.connect(self.folder / "news.db") as database:
            database.execute("PRAGMA user_version = 99")
        self.assertEqual(run("export", self.database).returncode, 2)

    def test_a_full_disk(self):
        self.assertEqual(run("export", self.database, "-o", "/dev/full").returncode, 74)

    def test_passwords_are_not_printed(self):
        for target in ("pg:host=/nowhere password=hunter2 nonsense=1", "postgresql://u:hunter2@/x?schema=pg_x", "postgres//u:hunter2@h/x"):
            for command in (["export", target], ["extract", "-o", target]):
                done = run(*command, stdin="Up 5%.")
                self.assertEqual(done.returncode, 2, target)
                self.assertNotIn(b"hunter2", done.stderr + done.stdout)


class CsvFolder(Case):
    def test_extract_then_corroborate(self):
        envelopes = run("extract", "-q", "--input", "jsonl", stdin=harness.corpus_lines()).stdout
        for command, stdin in ((["extract", "--input", "jsonl"], harness.corpus_lines()), (["corroborate"], envelopes)):
            self.assertEqual(run(*command, "-q", "-o", f"csv:{self.folder}/out", stdin=stdin).returncode, 0)
        files = {p.name: p.read_bytes() for p in (self.folder / "out").iterdir()}
        self.assertEqual(len(files), 9)
        for name, content in files.items():
            self.assertGreater(content.count(b"\r\n"), 1, name)
        self.assertEqual(run("extract", "-q", "--input", "jsonl", "-o", f"csv:{self.folder}/out", stdin=harness.corpus_lines()).returncode, 0)
        self.assertEqual({p.name: p.read_bytes() for p in (self.folder / "out").iterdir()}, files)


if __name__ == "__main__":
    unittest.main()
