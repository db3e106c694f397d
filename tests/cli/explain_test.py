"""`reckoner explain` in the terminal."""
import re
import unittest

import harness
from harness import Case, run

STORY = ("Widget exports fell 6.9% to $228.1 billion in 2025 from $244.8 billion a year earlier.\n\n"
         "Sales at the maker rose 9.6% to $54.2 million from $50.1 million.\n\n"
         "The company employs 4,200 people.\n")
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def width(line):
    return len(re.sub("[\u0300-\u036f]", "", line))


class Explain(Case):
    def explain(self, *args, stdin=STORY, status=0, env=None):
        done = run("explain", *args, stdin=stdin, env=env)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout.decode()

    def test_shows_the_article_and_the_arithmetic(self):
        out = self.explain("--width", "100")
        self.assertIn("✗ 1 alarm", out)
        self.assertIn("6.9%✓", out)
        self.assertIn("9.6%✗", out)
        self.assertIn("(228.1 / 244.8 − 1) × 100 = −6.8614 … −6.7824", out)
        self.assertIn("The company employs 4,200 people.", out)
        self.assertRegex(out, r"6 figures|7 figures")

    def test_colour_is_for_terminals_and_those_who_ask(self):
        self.assertNotIn("\x1b", self.explain())
        coloured = self.explain("--color", "always")
        self.assertIn("\x1b[32m6.9%", coloured)
        self.assertIn("\x1b[1;31m9.6%", coloured)
        self.assertIn("\x1b[36m4,200", coloured)
        # What is asked for outright wins over the environment.
        self.assertIn("\x1b", self.explain("--color", "always", env={"NO_COLOR": "1"}))
        self.assertNotIn("\x1b", self.explain("--color", "never"))

    def test_fits_the_width(self):
        for columns in (40, 60, 80, 200):
            out = ESCAPE.sub("", self.explain("--color", "always", env={"COLUMNS": str(columns)}))
            self.assertLessEqual(max(map(width, out.splitlines())), columns)

    def test_the_text_cannot_steer_the_terminal(self):
        out = self.explain(stdin="Sales \x1b[2J\x1b]0;owned\x07 rose 5%\x9b\u202e to $21 million from $20 million.")
        self.assertNotRegex(out, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]")
        self.assertIn("␛[2J", out)

    def test_lines_by_id(self):
        stdin = harness.lines({"id": "one", "text": "Up 5%."}, {"id": "two", "text": "Down 7%.", "published": "2026-01-14"})
        out = self.explain("--input", "jsonl", "--id", "two", stdin=stdin)
        self.assertIn("two · 2026-01-14", out)
        self.assertNotIn("Up 5%", out)
        self.explain("--input", "jsonl", "--id", "three", stdin=stdin, status=2)

    def test_what_cannot_be_read_says_so(self):
        out = self.explain(self.folder / "missing.txt", status=74)
        self.assertIn("can't be read (unreadable): No such file or directory", " ".join(out.split()))

    def test_says_when_nothing_was_checked(self):
        self.assertIn("Nothing in it could be checked", self.explain(stdin="The company employs 4,200 people."))


if __name__ == "__main__":
    unittest.main()
