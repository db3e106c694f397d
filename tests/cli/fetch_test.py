"""reckoner fetch against a local news site: everything once, little the second time, and nothing lost or repeated when killed.

RECKONER_FEEDS and RECKONER_ARTICLES make it larger (24 and 84 for the full measure), RECKONER_KILLS sets how often it is killed.
"""
import gzip
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from news_server import Site

RECKONER = os.environ["RECKONER"]
FEEDS = int(os.environ.get("RECKONER_FEEDS", 6))
ARTICLES = int(os.environ.get("RECKONER_ARTICLES", 15))
KILLS = int(os.environ.get("RECKONER_KILLS", 6))


def command(site, folder, *more):
    return [RECKONER, "fetch", *site.sources(), "--state", str(folder / "state"), "-o", f"sqlite:{folder}/news.db", "--warc-out",
            str(folder / "pages.warc.gz"), "--contact", "https://example.org/bot", "--delay", "0", "--allow-host", "127.0.0.1", *more]


def run(args):
    return subprocess.run(args, capture_output=True, text=True, timeout=280)


def figures(folder):
    with sqlite3.connect(folder / "news.db") as db:
        return sorted(db.execute("SELECT d.doc_id, f.text, f.value FROM figures f JOIN documents d ON d.id = f.document").fetchall())


def archived(folder):
    """Target URIs of the WARC's responses, in order; every member must be whole."""
    text = gzip.decompress((folder / "pages.warc.gz").read_bytes())
    return [line.split(b" ", 1)[1].strip().decode() for line in text.split(b"\r\n") if line.startswith(b"WARC-Target-URI:")]


class FetchTest(unittest.TestCase):
    def setUp(self):
        self.site = Site(FEEDS, ARTICLES)
        self.temp = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temp.name)

    def tearDown(self):
        self.site.server.shutdown()
        self.site.server.server_close()
        self.temp.cleanup()

    def test_everything_once_then_little(self):
        first = run(command(self.site, self.folder))
        self.assertEqual(first.returncode, 0, first.stderr)
        pages = [f"{self.site.root}/page/{f}/{n}" for f in range(FEEDS) for n in range(ARTICLES)]
        self.assertEqual(sorted({d for d, _, _ in figures(self.folder)}), sorted(pages))
        self.assertEqual(sorted(archived(self.folder)), sorted(pages))
        self.assertEqual(self.site.log[0], "/robots.txt")
        sent, before = self.site.sent, figures(self.folder)
        second = run(command(self.site, self.folder))
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertLess(self.site.sent - sent, 0.02 * sent)
        self.assertEqual(figures(self.folder), before)
        self.assertEqual(len(archived(self.folder)), len(pages))

    def test_a_dead_feed_is_left_alone(self):
        whole = self.site.answer
        self.site.answer = lambda path: (None, b"") if path == "/feed/0" else whole(path)
        run(command(self.site, self.folder))
        self.assertIn("/feed/0", self.site.log)
        self.site.log.clear()
        run(command(self.site, self.folder))
        self.assertIn("/feed/1", self.site.log)
        self.assertNotIn("/feed/0", self.site.log)

    def test_the_archive_reads_again_without_the_network(self):
        run(command(self.site, self.folder))
        before = figures(self.folder)
        again = run([RECKONER, "extract", str(self.folder / "pages.warc.gz"), "-o", f"sqlite:{self.folder}/again.db"])
        self.assertEqual(again.returncode, 0, again.stderr)
        with sqlite3.connect(self.folder / "again.db") as db:
            rows = db.execute("SELECT text, value FROM figures").fetchall()
        self.assertEqual(sorted(rows), sorted((t, v) for _, t, v in before))

    def test_a_kill_while_the_archive_is_begun(self):
        """Its first bytes are there, and the state knows no more of it than its name."""
        run(command(self.site, self.folder))
        state = next(p for p in (self.folder / "state").iterdir() if p.read_bytes().startswith(b"SQLite format 3"))
        with sqlite3.connect(state) as db:
            db.execute("UPDATE warcs SET size = 0")
        again = run(command(self.site, self.folder))
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(archived(self.folder), [])  # whole, and begun anew
        with sqlite3.connect(state) as db:
            db.execute("DELETE FROM warcs")
        self.assertEqual(run(command(self.site, self.folder)).returncode, 2)  # somebody else's

    def test_killed_and_resumed(self):
        undisturbed = self.folder / "whole"
        undisturbed.mkdir()
        run(command(self.site, undisturbed))
        rng = random.Random(7)
        killed = self.folder / "killed"
        killed.mkdir()
        for _ in range(KILLS):
            child = subprocess.Popen(command(self.site, killed), stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.05, 1.0))
            child.send_signal(signal.SIGKILL)
            child.wait()
        last = run(command(self.site, killed))
        self.assertEqual(last.returncode, 0, last.stderr)
        self.assertEqual(figures(killed), figures(undisturbed))
        self.assertEqual(sorted(archived(killed)), sorted(archived(undisturbed)))
        with sqlite3.connect(killed / "news.db") as db:
            self.assertEqual(db.execute("PRAGMA integrity_check").fetchone()[0], "ok")

    def test_two_crawls_in_one_folder(self):
        child = subprocess.Popen(command(self.site, self.folder, "--delay", "5"), stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        try:
            second = run(command(self.site, self.folder))
            self.assertEqual(second.returncode, 75)
            self.assertIn("another crawl", second.stderr)
        finally:
            child.terminate()
            self.assertEqual(child.wait(20), 128 + signal.SIGTERM)

    def test_a_foreign_archive_is_not_touched(self):
        (self.folder / "pages.warc.gz").write_bytes(b"somebody's")
        refused = run(command(self.site, self.folder))
        self.assertEqual(refused.returncode, 2)
        self.assertEqual((self.folder / "pages.warc.gz").read_bytes(), b"somebody's")


if __name__ == "__main__":
    unittest.main()
