"""`report` from outside: what it reads, what it does with bad lines, and that its files are there whole or not at all."""
import json
import pathlib
import unittest

import harness
from harness import Case, run


class Report(Case):
    @classmethod
    def setUpClass(cls):
        cls.lines = run("extract", "--input", "jsonl", "-q", "--with-text", stdin=harness.corpus_lines()).stdout
        cls.findings = run("corroborate", "-q", stdin=cls.lines).stdout

    def setUp(self):
        super().setUp()
        (self.folder / "envelopes").write_bytes(self.lines)
        (self.folder / "findings").write_bytes(self.findings)
        self.page, self.feed = self.folder / "report.html", self.folder / "findings.atom"

    def report(self, *args, status=0, envelopes="envelopes", stdin=b""):
        done = run("report", "--envelopes", envelopes if envelopes == "-" else self.folder / envelopes, "-o", self.page, *args, stdin=stdin)
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertEqual(done.stdout, b"")
        return done.stderr.decode()

    def alarms(self):
        return self.page.read_text(encoding="utf-8").count("data-severity=")

    def test_holds_every_alarm_and_contradiction(self):
        self.assertEqual(self.report("--findings", self.folder / "findings", "--atom", self.feed), "")
        wanted = sum(check["verdict"] == "inconsistent" for line in self.lines.splitlines() for check in json.loads(line)["checks"])
        self.assertEqual(self.alarms(), wanted)
        contradictions = {f["fingerprint"] for f in map(json.loads, self.findings.splitlines()) if f["verdict"] == "inconsistent"}
        self.assertEqual(self.page.read_text(encoding="utf-8").count('<article class="item') - wanted, len(contradictions))
        self.assertEqual(self.feed.read_text(encoding="utf-8").count("<entry>"), wanted + len(contradictions))

    def test_the_same_bytes_from_file_and_pipe(self):
        self.report("--atom", self.feed)
        before = self.page.read_bytes(), self.feed.read_bytes()
        self.report("--atom", self.feed, envelopes="-", stdin=self.lines)
        self.assertEqual((self.page.read_bytes(), self.feed.read_bytes()), before)

    def test_leaves_bad_lines_out_and_says_so(self):
        (self.folder / "bad").write_bytes(b"no record\n" + self.lines + b"{}\n\n[1]")
        said = self.report(envelopes="bad", status=74)
        self.assertIn("3 lines are no records", said)
        self.assertIn("line 1", said)
        bad = self.alarms()
        self.report()
        self.assertEqual(self.alarms(), bad)

    def test_what_cannot_be_read_or_written(self):
        self.assertIn("nowhere", self.report(envelopes="nowhere", status=74))
        self.page.write_text("before")
        self.report("--manifest", self.folder / "nowhere", status=74)
        self.report("--manifest", self.folder / "findings", status=2)
        self.report("--atom", self.folder / "no" / "folder", status=74)
        self.assertEqual(self.page.read_text(), "before")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["envelopes", "findings", "report.html"])
        self.assertEqual(run("report", "--envelopes", "x").returncode, 2)

    def test_a_full_disk_leaves_what_was_there(self):
        if not pathlib.Path("/dev/full").exists():
            self.skipTest("no /dev/full")
        self.page.write_text("before")
        (self.folder / "report.html.part").symlink_to("/dev/full")
        self.report(status=74)
        self.assertEqual(self.page.read_text(), "before")


if __name__ == "__main__":
    unittest.main()
