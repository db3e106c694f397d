"""Bad input gets a clear answer, and nothing else is lost."""
import os
import resource
import shutil
import subprocess
import threading
import unittest

import harness
from harness import Case, RECKONER, run

GOOD = {"id": "good", "text": "Sales rose 5% to $21 million."}


class BadInput(Case):
    def test_empty_file(self):
        path = self.folder / "empty.txt"
        path.touch()
        self.assertEqual(self.codes(self.envelopes(path)), ["no_text"])
        self.assertEqual(self.envelopes("--input", "jsonl", path), [])

    def test_binary_file(self):
        path = self.folder / "program.txt"
        path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 20)
        self.assertEqual(self.codes(self.envelopes(path)), ["not_text"])

    def test_invalid_utf8(self):
        path = self.folder / "latin.txt"
        path.write_bytes(b"Caf\xe9 sales rose 5%.\n")
        (envelope,) = self.envelopes(path, "--with-text")
        self.assertEqual(envelope["status"], "ok")
        self.assertEqual(envelope["document"]["text"], "Caf\ufffd sales rose 5%.\n")
        bad = b'{"id":"bad","text":"\xff"}\n' + harness.lines(GOOD).encode()
        self.assertEqual(self.codes(self.envelopes("--input", "jsonl", stdin=bad)), ["bad_json", "ok"])

    def test_a_line_of_100_mb_in_constant_memory(self):
        """It streams from a pipe into a process that may not hold it."""
        limit = 900 << 20  # address space; the line alone twice over would not fit beside the program's own
        if os.environ.get("RECKONER_SANITIZE"):
            limit = resource.RLIM_INFINITY  # shadow memory needs terabytes of it
        process = subprocess.Popen([RECKONER, "extract", "--input", "jsonl", "--workers", "1"], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))

        def feed():
            process.stdin.write(b'{"id":"huge","text":"')
            for _ in range(100):
                process.stdin.write(b"x" * 1_000_000)
            process.stdin.write(b'"}\n' + harness.lines(GOOD).encode())
            process.stdin.close()

        feeder = threading.Thread(target=feed)
        feeder.start()
        out = process.stdout.read()
        feeder.join()
        process.stdout.close()
        self.assertEqual(process.wait(), 0)
        envelopes = [harness.json.loads(line) for line in out.splitlines()]
        self.assertEqual(self.codes(envelopes), ["too_large", "ok"])
        self.assertEqual(envelopes[0]["doc_id"], "huge")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        if not os.environ.get("RECKONER_SANITIZE"):
            self.assertLess(peak, 150_000, "KiB of memory for a line that was to be thrown away")

    def test_folder_without_articles(self):
        (self.folder / "table.csv").write_text("1,2\n")
        done = run("extract", self.folder)
        self.assertEqual((done.returncode, done.stdout), (0, b""))
        self.assertIn(f"{self.folder}: no articles in this folder", done.stderr.decode())

    def test_unreadable_file(self):
        good = self.folder / "good.txt"
        good.write_text(GOOD["text"])
        loop = self.folder / "loop.txt"
        loop.symlink_to(loop)
        envelopes = self.envelopes(loop, self.folder / "missing.txt", good)
        self.assertEqual(self.codes(envelopes), ["unreadable", "unreadable", "ok"])
        self.assertEqual(envelopes[0]["error"]["message"], "Too many levels of symbolic links")
        self.assertEqual(envelopes[1]["doc_id"], str(self.folder / "missing.txt"))

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody who may not read")
    def test_file_without_permission(self):
        self.folder.chmod(0o755)
        path = self.folder / "secret.txt"
        path.write_text("5%")
        path.chmod(0)
        program = self.folder / "reckoner"  # the build folder may be closed to others
        shutil.copy(RECKONER, program)
        done = subprocess.run([program, "extract", path], user=65534, cwd="/", capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b'"unreadable","message":"Permission denied"', done.stdout)

    def test_stdin_that_breaks(self):
        with open("/proc/self/mem", "rb") as broken:  # reading it from the start is an I/O error
            done = subprocess.run([RECKONER, "extract", "--input", "jsonl"], stdin=broken, capture_output=True)
        self.assertEqual(done.returncode, 74)
        self.assertIn(b'"unreadable"', done.stdout)

    def test_unknown_flag_and_other_wrong_usage(self):
        for args in (["extract", "--frobnicate"], ["frobnicate"], ["extract", "--input", "pdf"], ["extract", "--workers", "0"],
                     ["extract", "--published", "yesterday"], ["extract", "-o", "csv"], ["extract", "--max-document", "-1"],
                     ["schema", "nothing"], ["explain", "--color", "blue"], []):
            with self.subTest(args):
                done = run(*args)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertEqual(done.stdout, b"")
                self.assertTrue(done.stderr)

    def test_lines_that_are_no_documents(self):
        deep = "[" * 1_000_000 + "]" * 1_000_000
        stdin = "\n".join(["not json", '{"id":"deep","x":%s,"text":"5%%"}' % deep, '{"id":"big","text":"%s"}' % ("x" * 5000),
                           "", "  ", '{"id":"two","text":"a","html":"b"}', '{"id":"none"}', '{"id":"field","text":5}',
                           '{"id":"sur","text":"\\ud800"}', '{"id":"de","text":"5 Prozent","language":"de"}',
                           harness.lines(GOOD)])
        envelopes = self.envelopes("--input", "jsonl", "--max-document", "3MiB", stdin=stdin)
        self.assertEqual(self.codes(envelopes), ["bad_json", "too_deep", "none", "text_and_html", "no_text", "bad_field",
                                                 "bad_json", "unsupported_language", "ok"])
        self.assertEqual([e["doc_id"] for e in envelopes],
                         ["line:1", "deep", "big", "two", "none", "field", "sur", "de", "good"])

    def test_over_the_cap(self):
        big = {"id": "big", "text": "x" * 5000}
        envelopes = self.jsonl(big, GOOD, args=["--max-document", "4096"])
        self.assertEqual(self.codes(envelopes), ["too_large", "ok"])

    def test_quarantine_is_told_on_stderr(self):
        done = run("extract", "--input", "jsonl", stdin="x\ny\n" + harness.lines(GOOD))
        self.assertEqual(done.stderr.decode(), "reckoner: 2 of 3 documents quarantined: bad_json 2\n")
        self.assertEqual(run("extract", "-q", "--input", "jsonl", stdin="x\n").stderr, b"")


if __name__ == "__main__":
    unittest.main()
