"""Where output goes, and what happens when it can't."""
import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

import harness
from harness import Case, RECKONER, run

STORY = {"id": "a", "published": "2026-01-14", "text": "Sales fell 6.9% to $228.1 billion from $244.8 billion a year earlier."}


class Output(Case):
    def test_full_disk(self):
        for args in (["extract", "--input", "jsonl"], ["schema", "envelope"], ["--version"], ["--help"], ["explain", "--input", "jsonl"]):
            with self.subTest(args), open("/dev/full", "wb") as full:
                done = subprocess.run([RECKONER, *args], input=harness.lines(STORY).encode(), stdout=full, stderr=subprocess.PIPE)
                self.assertEqual(done.returncode, 74)
                self.assertEqual(done.stderr.decode(), "reckoner: standard output: No space left on device\n")

    def test_closed_pipe_ends_quietly(self):
        stdin = b"".join(harness.lines({**STORY, "id": str(i)}).encode() for i in range(3000))
        process = subprocess.Popen([RECKONER, "extract", "--input", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        process.stdout.close()
        try:
            process.stdin.write(stdin)
        except BrokenPipeError:
            pass
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        stderr = process.stderr.read()
        process.stderr.close()
        self.assertEqual((process.wait(), stderr), (128 + signal.SIGPIPE, b""))

    def test_signals(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                process = subprocess.Popen([RECKONER, "extract", "--input", "jsonl"], stdin=subprocess.PIPE,
                                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
                process.stdin.write(harness.lines(STORY).encode())
                process.stdin.flush()
                first = process.stdout.readline()  # comes although the input stays open
                self.assertEqual(json.loads(first)["doc_id"], "a")
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=60), 128 + number)
                process.stdin.close()
                process.stdout.close()

    def test_fail_on(self):
        wrong = {**STORY, "text": "Sales fell 9.6% to $228.1 billion from $244.8 billion a year earlier."}
        for level in ("low", "medium", "high"):
            self.jsonl(STORY, args=["--fail-on", level], status=0)
        (envelope,) = self.jsonl(wrong, args=["--fail-on", "low"], status=5)
        (severity,) = {check["severity"] for check in envelope["checks"] if check["severity"]}
        self.jsonl(wrong, args=["--fail-on", severity], status=5)

    def test_output_does_not_depend_on_workers(self):
        stdin = harness.corpus_lines() * 3 + b"broken\n"
        one, four = (run("extract", "--input", "jsonl", "--workers", n, stdin=stdin).stdout for n in (1, 4))
        self.assertGreater(len(one), 100_000)
        self.assertEqual(one, four)

    def test_folder_and_lines_and_files_say_the_same(self):
        (self.folder / "in").mkdir()
        for name in ("b", "a", "c"):
            (self.folder / "in" / f"{name}.txt").write_text(f"Sales rose {len(name)}% in {name}.")
        (self.folder / "in" / "a").mkdir()
        (self.folder / "in" / "a" / "x.txt").write_text("Profit rose 3%.")
        envelopes = self.envelopes(self.folder / "in", "--workers", "3")
        self.assertEqual([e["doc_id"] for e in envelopes], ["a.txt", "a/x.txt", "b.txt", "c.txt"])
        files = self.envelopes(*(self.folder / "in" / i for i in ("a.txt", "a/x.txt", "b.txt", "c.txt")))
        self.assertEqual([e["figures"] for e in files], [e["figures"] for e in envelopes])
        (stdin,) = self.envelopes(stdin="Sales rose 1% in a.")
        self.assertEqual(stdin["figures"], envelopes[0]["figures"])

    def test_sqlite_twice_changes_nothing(self):
        database = self.folder / "news.db"
        corpus = harness.corpus_lines()

        def content():
            with sqlite3.connect(database) as db:
                tables = [r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
                self.assertEqual(tables, ["check_terms", "checks", "claims", "corroboration_members", "corroborations",
                                          "documents", "entities", "figures", "periods"])
                return {t: db.execute(f"SELECT * FROM {t} ORDER BY id").fetchall() for t in tables}

        self.envelopes("--input", "jsonl", "-o", f"sqlite:{database}", stdin=corpus)
        before = content()
        envelopes = self.envelopes("--input", "jsonl", stdin=corpus)
        self.assertEqual(len(before["documents"]), len(envelopes))
        self.assertEqual(len(before["figures"]), sum(len(e["figures"] + e["title_figures"]) for e in envelopes))
        self.assertEqual(len(before["checks"]), sum(len(e["checks"]) for e in envelopes))
        self.envelopes("--input", "jsonl", "-o", f"sqlite:{database}", stdin=corpus)
        self.assertEqual(content(), before)

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
    def test_sqlite_on_a_full_disk(self):
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True).returncode != 0:
            self.skipTest("mounting is not allowed here")
        try:
            done = run("extract", "--input", "jsonl", "-o", f"sqlite:{disk}/news.db", stdin=harness.corpus_lines())
            self.assertEqual(done.returncode, 74)
            self.assertIn("disk is full", done.stderr.decode())
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_a_named_pipe_is_a_file(self):
        path = self.folder / "pipe.txt"
        os.mkfifo(path)
        with subprocess.Popen(["sh", "-c", f"echo 'Sales rose 5%.' > {path}"]):
            self.assertEqual(self.envelopes(path)[0]["figures"][0]["text"], "5%")

    def test_sqlite_nowhere(self):
        done = run("extract", "-o", f"sqlite:{self.folder}/no/such/folder.db", stdin="5%")
        self.assertEqual(done.returncode, 74)
        self.assertIn("unable to open", done.stderr.decode())

    def test_a_held_database_is_try_again(self):
        database = self.folder / "held.db"
        self.envelopes("--input", "jsonl", "-o", f"sqlite:{database}", stdin="")
        holder = sqlite3.connect(database, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        start = time.monotonic()
        done = run("extract", "-o", f"sqlite:{database}", stdin="Up 5%.")
        holder.close()
        self.assertEqual(done.returncode, 75, done.stderr)
        self.assertGreater(time.monotonic() - start, 1)  # it waited first


class Words(Case):
    def test_version_names_the_lexicon(self):
        out = run("--version").stdout.decode()
        self.assertRegex(out, r"^reckoner \d+\.\d+\.\d+ \(lexicon [0-9a-f]{64}\)\n$")
        (envelope,) = self.jsonl(STORY)
        self.assertIn(envelope["producer"]["lexicon"], out)

    def test_help(self):
        for args in (["--help"], ["extract", "--help"], ["explain", "--help"]):
            done = run(*args)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn("Exit status", run("--help").stdout.decode())
        self.assertIn("Examples:", run("extract", "--help").stdout.decode())

    def test_progress_on_a_terminal(self):
        """A bar that goes away, then the summary."""
        try:
            leader, follower = os.openpty()
        except OSError:
            self.skipTest("no terminals here")
        stdin = harness.corpus_lines() * 30
        process = subprocess.Popen([RECKONER, "extract", "--input", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=follower)
        os.close(follower)
        shown = bytearray()

        def read():  # all the while: a terminal that nobody reads fills up, and its writer waits
            with contextlib.suppress(OSError):
                while chunk := os.read(leader, 65536):
                    shown.extend(chunk)

        reader = threading.Thread(target=read)
        reader.start()
        process.communicate(stdin)
        reader.join()
        os.close(leader)
        shown = shown.decode()
        self.assertRegex(shown, r"\d+ documents, [\d.]+ MB/s, \d+ figures")
        self.assertIn("\r\x1b[K", shown)


if __name__ == "__main__":
    unittest.main()
